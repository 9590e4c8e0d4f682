import { DomainError } from '../errors/domain-error.ts';
import type { BillingDeps } from './billing-deps.ts';
import type { StoredPlan } from './billing-store.ts';

export async function getPlan(
  deps: Pick<BillingDeps, 'billing'>,
  workspaceId: string,
): Promise<StoredPlan> {
  const plan = await deps.billing.findPlan(workspaceId);
  if (plan === null) throw new DomainError('workspace.not_found');
  return plan;
}
