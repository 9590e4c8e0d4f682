import type { TierId } from '../access/tiers.ts';
import { DomainError } from '../errors/domain-error.ts';
import type { BillingDeps } from './billing-deps.ts';
import { changePlan } from './change-plan.ts';

/**
 * An operator sets the tier of a workspace by hand; with null the subscription decides again. Takes
 * effect at once on every process. Throws `workspace.not_found`.
 */
export async function setTierOverride(
  deps: BillingDeps,
  input: { workspaceId: string; tier: TierId | null; reason: string; actor: string },
): Promise<void> {
  const { workspaceId, tier, reason, actor } = input;
  const outcome = await changePlan(deps, { workspaceId, actor }, ({ subscription, override }) => ({
    ...{ override: tier, subscription },
    notes: [
      {
        action: 'tier.overridden',
        subject: workspaceId,
        detail: { from: override, to: tier, reason },
      },
    ],
  }));
  if (outcome === null) throw new DomainError('workspace.not_found');
}
