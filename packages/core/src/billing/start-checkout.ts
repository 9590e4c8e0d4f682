import { getTier, type TierId } from '../access/tiers.ts';
import { DomainError } from '../errors/domain-error.ts';
import { assertConfigured, type BillingDeps } from './billing-deps.ts';
import type { StoredPlan } from './billing-store.ts';
import { getPlan } from './get-plan.ts';
import { syncPlan } from './sync-plan.ts';

/**
 * The page on which a plan is bought. A workspace that has a subscription already is sent to the
 * page where it changes: there is never a second one. Throws `billing.tier_not_sold`,
 * `billing.tier_overridden`, `billing.price_missing`, `billing.unavailable`.
 */
export async function startCheckout(
  deps: BillingDeps,
  input: {
    workspaceId: string;
    tier: TierId;
    returnTo: string;
    actor: string;
  },
): Promise<{ url: string }> {
  const payments = assertConfigured(deps.payments);
  const { workspaceId, tier, returnTo } = input;
  if (getTier(tier).priceLookupKey === null) throw new DomainError('billing.tier_not_sold');
  const plan = await getPlan(deps, workspaceId);
  if (plan.override !== null) throw new DomainError('billing.tier_overridden');
  const customerId = await ensureCustomer(deps, plan);
  await syncPlan(deps, input);
  const { subscription } = await getPlan(deps, workspaceId);
  const successUrl = toReturnUrl(deps, returnTo, 'done');
  if (subscription !== null && subscription.status !== 'incomplete') {
    const isOther = subscription.tier !== tier;
    const change = isOther ? { subscriptionId: subscription.externalId, tier } : null;
    return { url: await payments.openPortal({ customerId, returnUrl: successUrl, change }) };
  }
  const cancelUrl = toReturnUrl(deps, returnTo, 'cancelled');
  // Two pages opened at once could both be paid: the second one closes the first.
  const url = await deps.takeTurn(() =>
    deps.billing.exclusively(`checkout:${workspaceId}`, () =>
      payments.startCheckout({ customerId, workspaceId, tier, successUrl, cancelUrl }),
    ),
  );
  return { url };
}

/** One customer per workspace; another only when the provider no longer has it. */
async function ensureCustomer(deps: BillingDeps, plan: StoredPlan): Promise<string> {
  const payments = assertConfigured(deps.payments);
  const { workspaceId, name, customerId: replaces } = plan;
  if (replaces !== null && (await payments.findCustomer(replaces)) !== null) return replaces;
  const [email = null] = plan.ownerEmails;
  const customerId = await payments.createCustomer({ workspaceId, name, email, replaces });
  return deps.billing.setCustomer({ workspaceId, customerId, replaces });
}

function toReturnUrl(deps: BillingDeps, returnTo: string, checkout: 'done' | 'cancelled'): string {
  const url = new URL(returnTo, deps.webOrigin);
  url.searchParams.set('checkout', checkout);
  return url.href;
}
