import type { BillingStore, LockedPlan, PlanChange } from '@kamiyo/core/billing';

import type { Database, Queryable } from '../client/database.ts';
import { channels } from '../notifications/channels.ts';
import { toPlan, withPlan } from './plan-row.ts';

type Input = Parameters<BillingStore['changePlan']>[0];
type Decide = Parameters<BillingStore['changePlan']>[1];

/** The payment provider is asked while the row is locked; its own limits are far below this. */
const lockedMsMax = 90_000;

/**
 * One change of a plan at a time: the workspace's row is locked from before the truth is read until
 * it is written, so that an older reading never lands on a newer one.
 */
export async function changePlan(
  database: Database,
  { input, decide }: { input: Input; decide: Decide },
): ReturnType<BillingStore['changePlan']> {
  return database.prisma.$transaction(
    async (tx) => {
      // Keys and members may be added meanwhile: their references need less than this lock takes.
      await tx.$queryRaw`
        SELECT id FROM "Workspace" WHERE id = ${input.workspaceId} FOR NO KEY UPDATE`;
      const before = await readLocked(tx, input);
      if (before === null) return null;
      const after = await decide(before);
      await write(tx, input, after);
      return { before, after };
    },
    { timeout: lockedMsMax, maxWait: lockedMsMax },
  );
}

/** A key in the grace of its rotation ends by itself and takes no room from its successor. */
async function readLocked(
  tx: Queryable,
  { workspaceId: id, now }: Input,
): Promise<LockedPlan | null> {
  const row = await tx.workspace.findUnique({ where: { id }, include: withPlan });
  if (row === null) return null;
  const keys = await tx.apiKey.findMany({
    where: {
      ...{ workspaceId: id, revokedAt: null },
      OR: [{ expiresAt: null }, { expiresAt: { gt: now } }],
    },
    select: { id: true, createdAt: true, pausedAt: true },
  });
  const members = await tx.membership.findMany({
    where: { workspaceId: id },
    select: { userId: true, role: true, joinedAt: true, pausedAt: true },
  });
  return { ...toPlan(row), keys, members };
}

async function write(tx: Queryable, input: Input, change: PlanChange): Promise<void> {
  const { workspaceId, actor, now } = input;
  const { tier, override: tierOverride, subscription, keys, members, notes } = change;
  await tx.workspace.update({ where: { id: workspaceId }, data: { tier, tierOverride } });
  if (subscription === null) await tx.subscription.deleteMany({ where: { workspaceId } });
  else {
    const data = { ...subscription, readAt: now };
    await tx.subscription.upsert({
      ...{ where: { workspaceId }, create: { workspaceId, ...data }, update: data },
    });
  }
  for (const [ids, pausedAt] of [
    [keys.pause, now],
    [keys.resume, null],
  ] as const) {
    if (ids.length === 0) continue;
    await tx.apiKey.updateMany({ where: { id: { in: [...ids] } }, data: { pausedAt } });
  }
  for (const [ids, pausedAt] of [
    [members.pause, now],
    [members.resume, null],
  ] as const) {
    if (ids.length === 0) continue;
    const where = { workspaceId, userId: { in: [...ids] } };
    await tx.membership.updateMany({ where, data: { pausedAt } });
  }
  if (notes.length === 0) return;
  await tx.auditEntry.createMany({
    data: notes.map((note) => ({ ...note, workspaceId, actor, at: now })),
  });
  const message = JSON.stringify({ workspaceId });
  await tx.$executeRaw`SELECT pg_notify(${channels.access}, ${message})`;
}
