import type { BillingStore } from '@kamiyo/core/billing';

import type { Database } from '../client/database.ts';
import { changePlan } from './change-plan.ts';
import { addContactRequest } from './contact-requests.ts';
import { toPlan, withPlan } from './plan-row.ts';

/** While one is waited for or the payment provider is asked, a transaction stays open. */
const exclusiveMsMax = 60_000;

/** Plans, payment events and requests for Enterprise in Postgres. */
export function createBillingStore(database: Database): BillingStore {
  const { prisma } = database;
  return {
    findPlan: async (id) => {
      const row = await prisma.workspace.findUnique({ where: { id }, include: withPlan });
      return row === null ? null : toPlan(row);
    },
    findWorkspaceId: async (customerId) => {
      const row = await prisma.workspace.findUnique({
        where: { customerId },
        select: { id: true },
      });
      return row?.id ?? null;
    },
    countPaused: async (workspaceId) => {
      const where = { workspaceId, pausedAt: { not: null } };
      const [keys, members] = await Promise.all([
        prisma.apiKey.count({ where: { ...where, revokedAt: null } }),
        prisma.membership.count({ where }),
      ]);
      return { keys, members };
    },
    listWorkspaceIds: (input) => listWorkspaceIds(database, input),
    changePlan: (input, decide) => changePlan(database, { input, decide }),
    setCustomer: async ({ workspaceId: id, customerId, replaces }) => {
      await prisma.workspace.updateMany({
        where: { id, customerId: replaces },
        data: { customerId },
      });
      const row = await prisma.workspace.findUniqueOrThrow({ where: { id } });
      return row.customerId ?? customerId;
    },
    exclusively: (name, run) =>
      prisma.$transaction(
        async (tx) => {
          await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${name}, 0))`;
          return run();
        },
        { timeout: exclusiveMsMax, maxWait: exclusiveMsMax },
      ),
    addEvent: async ({ id, type, now }) => {
      await prisma.paymentEvent.createMany({
        data: [{ id, type, receivedAt: now }],
        skipDuplicates: true,
      });
      return prisma.paymentEvent.findUniqueOrThrow({
        where: { id },
        select: { id: true, type: true, processedAt: true },
      });
    },
    noteEvent: async ({ id, processedAt, outcome }) => {
      // An attempt that failed does not take back one beside it that did not.
      await prisma.$executeRaw`
        UPDATE "PaymentEvent"
           SET attempts = attempts + 1, outcome = ${outcome},
               "processedAt" = coalesce("processedAt", ${processedAt})
         WHERE id = ${id} AND ("processedAt" IS NULL OR ${processedAt !== null})`;
    },
    addContactRequest: (request, limit) => addContactRequest(prisma, { request, limit }),
  };
}

async function listWorkspaceIds(
  { pool }: Database,
  { after, limit }: { after: string | null; limit: number },
): Promise<string[]> {
  const { rows } = await pool.query<{ id: string }>(
    `SELECT w.id
       FROM "Workspace" w
      WHERE w.id > $1
        AND (w."customerId" IS NOT NULL
          OR EXISTS (SELECT FROM "Subscription" s WHERE s."workspaceId" = w.id)
          OR EXISTS (SELECT FROM "ApiKey" k
                      WHERE k."workspaceId" = w.id AND k."pausedAt" IS NOT NULL)
          OR EXISTS (SELECT FROM "Membership" m
                      WHERE m."workspaceId" = w.id AND m."pausedAt" IS NOT NULL))
      ORDER BY w.id
      LIMIT $2`,
    [after ?? '', limit],
  );
  return rows.map((row) => row.id);
}
