import { getTier, type TierId } from '../access/tiers.ts';
import type { BillingDeps } from './billing-deps.ts';
import type { LockedPlan, PlanChange } from './billing-store.ts';
import { decidePlan, describeChange } from './decide-plan.ts';
import { nextTierChange } from './effective-tier.ts';
import type { StoredSubscription } from './subscription.ts';

/** What is true of a plan; further notes for the audit log come with it. */
export type PlanTruth = {
  override: TierId | null;
  subscription: StoredSubscription | null;
  notes?: PlanChange['notes'];
};

export type PlanOutcome = { workspaceId: string; name: string; changes: string[] };

/**
 * Finds out what is true while the plan is locked and makes it so. Owners are written to when the
 * tier changed or a payment failed. Null when there is no such workspace.
 */
export async function changePlan(
  deps: BillingDeps,
  input: { workspaceId: string; actor: string },
  findTruth: (plan: LockedPlan) => Promise<PlanTruth> | PlanTruth,
): Promise<PlanOutcome | null> {
  const now = deps.clock.now();
  const result = await deps.billing.changePlan({ ...input, now }, async (plan) => {
    const { notes = [], ...truth } = await findTruth(plan);
    const change = decidePlan(plan, { ...truth, now });
    return { ...change, notes: [...notes, ...change.notes] };
  });
  if (result === null) return null;
  const { before, after } = result;
  const { workspaceId, name } = before;
  const next = nextTierChange({ ...after, now });
  if (next !== null) await deps.jobs.settlePlan({ workspaceId, at: next.at });
  await tellOwners(deps, before, after);
  return { workspaceId, name, changes: describeChange(before, after) };
}

async function tellOwners(deps: BillingDeps, before: LockedPlan, after: PlanChange): Promise<void> {
  if (before.deletedAt !== null) return;
  const link = `${deps.webOrigin}/dashboard/billing`;
  const common = { workspace: before.name, link };
  const graceUntil = after.subscription?.graceUntil ?? null;
  const failedNow = graceUntil !== null && before.subscription?.graceUntil == null;
  for (const to of before.ownerEmails) {
    if (failedNow && before.tier === after.tier) {
      const until = graceUntil.toISOString();
      await deps.mailer.send({ kind: 'payment_failed', to, ...common, graceUntil: until });
    }
    if (before.tier === after.tier) continue;
    const [was, now] = [getTier(before.tier).name, getTier(after.tier).name];
    await deps.mailer.send({ kind: 'plan_changed', to, ...common, before: was, now });
  }
}
