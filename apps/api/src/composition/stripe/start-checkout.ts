import type { PaymentProvider } from '@kamiyo/core/billing';
import { DomainError } from '@kamiyo/core/errors';
import type { Clock } from '@kamiyo/core/kernel';
import type Stripe from 'stripe';

import { closePage, listOpenPages } from './checkout-pages.ts';
import type { PriceBook } from './price-book.ts';
import type { StripeCalls } from './stripe-calls.ts';

/** A page that closes sooner than this is not handed out again. */
const leftMsMin = 10 * 60 * 1_000;

type Input = Parameters<PaymentProvider['startCheckout']>[0];
type Deps = { stripe: Stripe; run: StripeCalls; prices: PriceBook; clock: Clock };

/** The open page of a customer when it is for the same, else a new one; others are closed first. */
export async function startCheckout(deps: Deps, input: Input): Promise<string> {
  const { stripe, run } = deps;
  const { customerId: customer, workspaceId, tier, successUrl, cancelUrl } = input;
  const price = await deps.prices.getPrice(tier);
  const kept = await closeOthers(deps, input, price.id);
  if (kept !== null) return kept;
  const metadata = { workspaceId, tier, priceId: price.id };
  const trialDays = await findTrialDays(deps, customer, price);
  const session = await run(() =>
    stripe.checkout.sessions.create({
      ...{ mode: 'subscription', customer, client_reference_id: workspaceId, metadata },
      line_items: [{ price: price.id, quantity: 1 }],
      ...{ success_url: successUrl, cancel_url: cancelUrl, allow_promotion_codes: true },
      subscription_data: {
        metadata: { workspaceId },
        ...(trialDays === null ? {} : { trial_period_days: trialDays }),
      },
    }),
  );
  if (session.url === null) throw new DomainError('billing.refused');
  return session.url;
}

async function closeOthers(deps: Deps, input: Input, priceId: string): Promise<string | null> {
  const { customerId, successUrl, cancelUrl } = input;
  const pages = await listOpenPages(deps, customerId);
  const closesAfter = (deps.clock.now().getTime() + leftMsMin) / 1_000;
  let kept: string | null = null;
  for (const { id, url, metadata, expires_at, success_url, cancel_url } of pages) {
    const isSame =
      metadata?.priceId === priceId && success_url === successUrl && cancel_url === cancelUrl;
    if (kept === null && isSame && expires_at > closesAfter) kept = url;
    else await closePage(deps, id);
  }
  return kept;
}

/** The trial that the price names, once per customer. */
async function findTrialDays(
  { stripe, run }: Deps,
  customer: string,
  price: Stripe.Price,
): Promise<number | null> {
  const days = price.recurring?.trial_period_days ?? null;
  if (days === null) return null;
  const { data } = await run(() =>
    stripe.subscriptions.list({ customer, status: 'all', limit: 1 }),
  );
  return data.length === 0 ? days : null;
}
