import { randomBytes } from 'node:crypto';

import { tiers } from '@kamiyo/core/access';

/** Objects as Stripe's API shows them, as far as anybody here reads them. Times are in seconds. */
export type StripePrice = {
  id: string;
  object: 'price';
  active: boolean;
  currency: string;
  lookup_key: string | null;
  product: string;
  unit_amount: number;
  recurring: { interval: 'month'; interval_count: 1; trial_period_days: number | null };
};
export type StripeCustomer = {
  id: string;
  object: 'customer';
  name: string | null;
  email: string | null;
  metadata: Record<string, string>;
  deleted?: true;
};
type StripeSession = {
  id: string;
  object: 'checkout.session';
  mode: 'subscription';
  status: 'open' | 'complete' | 'expired';
  customer: string;
  client_reference_id: string | null;
  metadata: Record<string, string>;
  success_url: string;
  cancel_url: string;
  url: string | null;
  created: number;
  expires_at: number;
  subscription: string | null;
};
export type StripeSubscription = {
  id: string;
  object: 'subscription';
  customer: string;
  status: string;
  created: number;
  cancel_at: number | null;
  cancel_at_period_end: boolean;
  ended_at: number | null;
  trial_end: number | null;
  metadata: Record<string, string>;
  schedule: StripeSchedule | null;
  items: {
    object: 'list';
    has_more: false;
    data: {
      id: string;
      object: 'subscription_item';
      price: StripePrice;
      current_period_start: number;
      current_period_end: number;
    }[];
  };
};
type StripeSchedule = {
  id: string;
  object: 'subscription_schedule';
  phases: { start_date: number; end_date: number; items: { price: string }[] }[];
};
export type StripeInvoice = {
  id: string;
  object: 'invoice';
  customer: string;
  subscription: string;
  number: string;
  status: 'open' | 'paid';
  currency: string;
  total: number;
  created: number;
  status_transitions: { finalized_at: number; paid_at: number | null };
  hosted_invoice_url: string;
  invoice_pdf: string;
};
export type PortalSession = {
  id: string;
  customer: string;
  returnUrl: string;
  /** Begins with confirming this price, then goes there. */
  confirm: { price: string; returnUrl: string } | null;
};
export type StripeEvent = {
  id: string;
  object: 'event';
  type: string;
  created: number;
  data: { object: unknown };
};

/** Everything that the server knows. */
export type World = {
  /** In seconds. */
  now(): number;
  prices: StripePrice[];
  customers: StripeCustomer[];
  sessions: (StripeSession & { price: string; trialDays: number | null; origin: string })[];
  subscriptions: StripeSubscription[];
  invoices: StripeInvoice[];
  portals: PortalSession[];
  events: StripeEvent[];
  /** Customers whose card is refused. */
  refused: Set<string>;
  /** No call to the API is answered. */
  isDown: boolean;
  /** Whether events are sent; they are kept anyway. */
  delivers: boolean;
  /** Tells that something happened to an object. */
  tell(type: string, object: unknown): void;
};

export function createWorld(now: () => number, onEvent: (event: StripeEvent) => void): World {
  const world: World = {
    now,
    prices: sellTiers(),
    ...{ customers: [], sessions: [], subscriptions: [], invoices: [], portals: [], events: [] },
    ...{ refused: new Set(), isDown: false, delivers: true },
    tell: (type, object) => {
      const copy: unknown = JSON.parse(JSON.stringify(object));
      const event: StripeEvent = {
        ...{ id: createStripeId('evt'), object: 'event', type, created: world.now() },
        data: { object: copy },
      };
      world.events.push(event);
      if (world.delivers) onEvent(event);
    },
  };
  return world;
}

export function createStripeId(prefix: string): string {
  return `${prefix}_${randomBytes(12).toString('hex')}`;
}

/** A price for each tier that is sold online, from the tier table. */
function sellTiers(): StripePrice[] {
  return tiers.flatMap(({ id, monthlyUsd, priceLookupKey }) => {
    if (priceLookupKey === null) return [];
    return [
      {
        ...{ id: `price_${id}`, object: 'price', active: true, currency: 'usd' },
        ...{ lookup_key: priceLookupKey, product: `prod_${id}`, unit_amount: monthlyUsd * 100 },
        recurring: { interval: 'month', interval_count: 1, trial_period_days: null },
      } satisfies StripePrice,
    ];
  });
}
