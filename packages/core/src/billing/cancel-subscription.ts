import { DomainError } from '../errors/domain-error.ts';
import type { BillingDeps } from './billing-deps.ts';
import type { LockedPlan } from './billing-store.ts';
import { changePlan, type PlanTruth } from './change-plan.ts';
import { hasEnded } from './subscription.ts';

/**
 * Ends whatever a workspace pays for, at once: it is about to be deleted. Nothing happens where
 * nothing is paid. Throws `billing.unavailable` when it could not be ended; do not delete then.
 */
export async function cancelSubscription(
  deps: BillingDeps,
  input: { workspaceId: string; actor: string },
): Promise<void> {
  const { payments } = deps;
  const endAll = async (plan: LockedPlan): Promise<PlanTruth> => {
    const { override, customerId, subscription } = plan;
    if (customerId === null) return { override, subscription: null };
    // Without a key nobody can be asked to stop charging; what is known stays for who can.
    if (payments === null) return { override, subscription };
    await payments.closeCheckouts(customerId);
    for (const { id, status } of await payments.listSubscriptions(customerId)) {
      if (!hasEnded(status)) await payments.cancelSubscription(id);
    }
    return { override, subscription: null };
  };
  const outcome = await deps.takeTurn(() => changePlan(deps, input, endAll));
  if (outcome === null) throw new DomainError('workspace.not_found');
}
