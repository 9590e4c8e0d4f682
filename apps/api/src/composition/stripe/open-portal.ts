import type { TierId } from '@kamiyo/core/access';
import type { PaymentProvider } from '@kamiyo/core/billing';
import { DomainError, isDomainError } from '@kamiyo/core/errors';
import type Stripe from 'stripe';

import type { PriceBook } from './price-book.ts';
import { isMissing, type StripeCalls } from './stripe-calls.ts';

type Deps = { stripe: Stripe; run: StripeCalls; prices: PriceBook };

/** The customer portal; with `change`, at the page that confirms the other plan. */
export async function openPortal(
  deps: Deps,
  input: Parameters<PaymentProvider['openPortal']>[0],
): Promise<string> {
  const { stripe, run } = deps;
  const params = { customer: input.customerId, return_url: input.returnUrl };
  const open = async (flow: Stripe.BillingPortal.SessionCreateParams.FlowData | null) => {
    const flow_data = flow === null ? {} : { flow_data: flow };
    return (await run(() => stripe.billingPortal.sessions.create({ ...params, ...flow_data }))).url;
  };
  const openFront = async () => {
    try {
      return await open(null);
    } catch (error) {
      // The customer was deleted in Stripe's own dashboard.
      throw isMissing(error) ? new DomainError('billing.no_customer', { cause: error }) : error;
    }
  };
  if (input.change === null) return openFront();
  const flow = await toFlow(deps, { ...input.change, returnUrl: input.returnUrl });
  try {
    return await open(flow);
  } catch (error) {
    // The portal may not be set up to change plans, or the subscription cannot be: its front page
    // says what can be done.
    if (!isDomainError(error) || error.code !== 'billing.refused') throw error;
    return openFront();
  }
}

async function toFlow(
  { stripe, run, prices }: Deps,
  change: { subscriptionId: string; tier: TierId; returnUrl: string },
): Promise<Stripe.BillingPortal.SessionCreateParams.FlowData> {
  const { subscriptionId, tier, returnUrl } = change;
  const price = await prices.getPrice(tier);
  const subscription = await run(() => stripe.subscriptions.retrieve(subscriptionId));
  const item = subscription.items.data[0]?.id ?? '';
  return {
    type: 'subscription_update_confirm',
    subscription_update_confirm: {
      subscription: subscriptionId,
      items: [{ id: item, price: price.id, quantity: 1 }],
    },
    after_completion: { type: 'redirect', redirect: { return_url: returnUrl } },
  };
}
