import { DomainError } from '../errors/domain-error.ts';
import { assertConfigured, type BillingDeps } from './billing-deps.ts';
import type { LockedPlan } from './billing-store.ts';
import { changePlan, type PlanOutcome, type PlanTruth } from './change-plan.ts';
import { chooseSubscription } from './choose-subscription.ts';
import { hasEnded } from './subscription.ts';

/**
 * Reads what the payment provider says of a workspace and makes it so. The reading happens while
 * the plan is locked: of two at once, the later one sees the newer truth. A deleted workspace pays
 * nothing any more. Throws `workspace.not_found`, `billing.unavailable`.
 */
export async function syncPlan(
  deps: BillingDeps,
  input: { workspaceId: string; actor: string },
): Promise<PlanOutcome> {
  const payments = assertConfigured(deps.payments);
  const readTruth = async (plan: LockedPlan): Promise<PlanTruth> => {
    const { override, customerId } = plan;
    if (customerId === null) return { override, subscription: null };
    const subscriptions = await payments.listSubscriptions(customerId);
    if (plan.deletedAt !== null) {
      for (const { id, status } of subscriptions) {
        if (!hasEnded(status)) await payments.cancelSubscription(id);
      }
      return { override, subscription: null };
    }
    return { override, subscription: chooseSubscription(subscriptions, deps.clock.now()) };
  };
  const outcome = await deps.takeTurn(() => changePlan(deps, input, readTruth));
  if (outcome === null) throw new DomainError('workspace.not_found');
  return outcome;
}
