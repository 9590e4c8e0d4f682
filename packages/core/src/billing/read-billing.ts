import { getTier } from '../access/tiers.ts';
import type { Billing, InvoicePage, Subscription } from '../contracts/billing.ts';
import { DomainError } from '../errors/domain-error.ts';
import { assertConfigured, type BillingDeps } from './billing-deps.ts';
import { effectiveTier } from './effective-tier.ts';
import { getPlan } from './get-plan.ts';
import type { StoredSubscription } from './subscription.ts';

/** The plan of a workspace as of now. */
export async function getBilling(
  deps: BillingDeps,
  { workspaceId }: { workspaceId: string },
): Promise<Billing> {
  const plan = await getPlan(deps, workspaceId);
  const { tier, because } = effectiveTier({ ...plan, now: deps.clock.now() });
  return {
    ...{ workspaceId, tier, because },
    configured: deps.payments !== null,
    tierName: getTier(tier).name,
    subscription: plan.subscription === null ? null : toSubscription(plan.subscription),
    hasPortal: deps.payments !== null && plan.customerId !== null,
    paused: await deps.billing.countPaused(workspaceId),
  };
}

/** The page of the provider on which the customer looks after everything. */
export async function openPortal(
  deps: BillingDeps,
  input: { workspaceId: string; returnTo: string },
): Promise<{ url: string }> {
  const payments = assertConfigured(deps.payments);
  const { customerId } = await getPlan(deps, input.workspaceId);
  if (customerId === null) throw new DomainError('billing.no_customer');
  const returnUrl = new URL(input.returnTo, deps.webOrigin).href;
  return { url: await payments.openPortal({ customerId, returnUrl, change: null }) };
}

/** What was charged, newest first. Empty for who never bought anything. */
export async function listInvoices(
  deps: BillingDeps,
  input: { workspaceId: string; cursor?: string | undefined; limit: number },
): Promise<InvoicePage> {
  const payments = assertConfigured(deps.payments);
  const { customerId } = await getPlan(deps, input.workspaceId);
  if (customerId === null) return { data: [], nextCursor: null };
  const { cursor = null, limit } = input;
  return payments.listInvoices({ customerId, cursor, limit });
}

function toSubscription(row: StoredSubscription): Subscription {
  const { status, tier, nextTier } = row;
  return {
    ...{ status, tier, nextTier },
    tierName: getTier(tier).name,
    nextTierName: nextTier === null ? null : getTier(nextTier).name,
    currentPeriodEnd: row.currentPeriodEnd.toISOString(),
    trialEnd: row.trialEnd?.toISOString() ?? null,
    cancelAt: row.cancelAt?.toISOString() ?? null,
    graceUntil: row.graceUntil?.toISOString() ?? null,
  };
}
