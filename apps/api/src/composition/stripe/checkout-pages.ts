import { isDomainError } from '@kamiyo/core/errors';
import type Stripe from 'stripe';

import { isMissing, type StripeCalls } from './stripe-calls.ts';

type Deps = { stripe: Stripe; run: StripeCalls };

/** Pages on which a customer can buy something now; none of one that Stripe forgot. */
export async function listOpenPages(
  { stripe, run }: Deps,
  customer: string,
): Promise<Stripe.Checkout.Session[]> {
  const params = { customer, status: 'open', limit: 100 } as const;
  try {
    return (await run(() => stripe.checkout.sessions.list(params))).data;
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
}

/** One that was paid or ran out a moment ago is refused by Stripe, and closed as well. */
export async function closePage({ stripe, run }: Deps, id: string): Promise<void> {
  try {
    await run(() => stripe.checkout.sessions.expire(id));
  } catch (error) {
    if (!isDomainError(error) || error.code !== 'billing.refused') throw error;
  }
}
