import type { BillingDeps } from './billing-deps.ts';
import { changePlan, type PlanOutcome } from './change-plan.ts';

/**
 * Applies what is known of a plan as of now: an end of a period or of a grace that has come, and
 * room that was made by revoking a key. Asks nobody outside. Null when there is no such workspace.
 */
export async function settlePlan(
  deps: BillingDeps,
  input: { workspaceId: string; actor: string },
): Promise<PlanOutcome | null> {
  return changePlan(deps, input, ({ override, subscription }) => ({ override, subscription }));
}
