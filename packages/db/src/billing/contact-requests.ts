import type { BillingStore } from '@kamiyo/core/billing';

import type { PrismaClient } from '../generated/prisma/client.ts';

type Add = BillingStore['addContactRequest'];

/** Counts and adds while nobody else does it for the same address. */
export async function addContactRequest(
  prisma: PrismaClient,
  { request, limit }: { request: Parameters<Add>[0]; limit: Parameters<Add>[1] },
): Promise<boolean> {
  const { address } = request;
  const lock = `contact:${address}`;
  return prisma.$transaction(async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${lock}, 0))`;
    const sent = await tx.contactRequest.count({ where: { address, at: { gt: limit.since } } });
    if (sent >= limit.max) return false;
    await tx.contactRequest.create({ data: request });
    return true;
  });
}
