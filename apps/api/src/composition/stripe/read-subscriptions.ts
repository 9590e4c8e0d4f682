import type { TierId } from '@kamiyo/core/access';
import {
  subscriptionStatuses,
  type ProviderSubscription,
  type SubscriptionStatus,
} from '@kamiyo/core/billing';
import type Stripe from 'stripe';

import type { PriceBook } from './price-book.ts';
import { isMissing, type StripeCalls } from './stripe-calls.ts';

/** More of one customer than this is no customer of ours. */
const subscriptionsMax = 200;

export type ReadDeps = { stripe: Stripe; run: StripeCalls; prices: PriceBook };

/** All subscriptions of a customer, also those that ended; none of one that Stripe forgot. */
export async function readSubscriptions(
  deps: ReadDeps,
  customer: string,
): Promise<ProviderSubscription[]> {
  const { stripe, run } = deps;
  const params = { customer, status: 'all', limit: 100, expand: ['data.schedule'] } as const;
  try {
    const rows = await run(() =>
      stripe.subscriptions
        .list({ ...params, expand: [...params.expand] })
        .autoPagingToArray({ limit: subscriptionsMax }),
    );
    return await Promise.all(rows.map((row) => toSubscription(deps, row)));
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
}

async function toSubscription(
  deps: ReadDeps,
  row: Stripe.Subscription,
): Promise<ProviderSubscription> {
  const [item] = row.items.data;
  if (item === undefined) throw new Error(`The subscription ${row.id} has no item.`);
  const status = toStatus(row.status);
  const periodEnd = Math.max(...row.items.data.map((part) => part.current_period_end));
  return {
    ...{ id: row.id, status, priceId: item.price.id },
    tier: await deps.prices.findTier(item.price),
    createdAt: toDate(row.created),
    currentPeriodEnd: toDate(periodEnd),
    trialEnd: row.trial_end === null ? null : toDate(row.trial_end),
    cancelAt: toCancelAt(row, periodEnd),
    nextTier: await findNextTier(deps, row.schedule, periodEnd),
    unpaidSince: status === 'past_due' ? await findUnpaidSince(deps, row.id) : null,
  };
}

/** A state that this version does not know gives nothing until it does. */
function toStatus(status: string): SubscriptionStatus {
  return subscriptionStatuses.find((known) => known === status) ?? 'paused';
}

function toCancelAt(row: Stripe.Subscription, periodEnd: number): Date | null {
  const at = row.cancel_at ?? (row.cancel_at_period_end ? periodEnd : null);
  return at === null ? null : toDate(at);
}

/** A change to a smaller plan is kept by Stripe as the next phase of a schedule. */
async function findNextTier(
  { prices }: ReadDeps,
  schedule: Stripe.Subscription['schedule'],
  periodEnd: number,
): Promise<TierId | null> {
  if (schedule === null || typeof schedule === 'string') return null;
  const next = schedule.phases.find((phase) => phase.start_date >= periodEnd);
  const price = next?.items[0]?.price;
  if (price === undefined) return null;
  return prices.findTier(typeof price === 'string' ? price : price.id);
}

/** When the oldest open invoice was first to be paid: attempts that follow do not move it. */
async function findUnpaidSince(
  { stripe, run }: ReadDeps,
  subscription: string,
): Promise<Date | null> {
  const { data } = await run(() =>
    stripe.invoices.list({ subscription, status: 'open', limit: 100 }),
  );
  const times = data.map((row) => row.status_transitions.finalized_at ?? row.created);
  return times.length === 0 ? null : toDate(Math.min(...times));
}

function toDate(seconds: number): Date {
  return new Date(seconds * 1_000);
}
