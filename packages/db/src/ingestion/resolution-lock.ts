import type { Queryable } from '../client/database.ts';
import type { PrismaClient } from '../generated/prisma/client.ts';

/** Advisory lock of everything that regroups reports: two at once could touch one component. */
const resolutionLockKey = 7_402_119;
const transactionTimeoutMs = 120_000;

/** One transaction, alone among those that regroup reports, over all processes. */
export async function withResolutionLock<T>(
  prisma: PrismaClient,
  work: (tx: Queryable) => Promise<T>,
): Promise<T> {
  return prisma.$transaction(
    async (tx) => {
      await tx.$executeRaw`SELECT pg_advisory_xact_lock(${resolutionLockKey})`;
      return work(tx);
    },
    { maxWait: transactionTimeoutMs, timeout: transactionTimeoutMs },
  );
}
