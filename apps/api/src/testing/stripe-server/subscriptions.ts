import {
  createStripeId,
  type StripeInvoice,
  type StripePrice,
  type StripeSubscription,
  type World,
} from './world.ts';

export const daySeconds = 86_400;
const monthSeconds = 30 * daySeconds;
/** After this Stripe's own attempts are over. */
const attemptsSeconds = 21 * daySeconds;

/** Begins a subscription, paid at once or on trial. */
export function subscribe(
  world: World,
  input: { customer: string; price: StripePrice; trialDays: number | null; workspaceId: string },
): StripeSubscription {
  const now = world.now();
  const { customer, price, trialDays, workspaceId } = input;
  const trialEnd = trialDays === null ? null : now + trialDays * daySeconds;
  const item = {
    ...{ id: createStripeId('si'), object: 'subscription_item' as const, price },
    ...{ current_period_start: now, current_period_end: trialEnd ?? now + monthSeconds },
  };
  const subscription: StripeSubscription = {
    ...{ id: createStripeId('sub'), object: 'subscription', customer, created: now },
    ...{ status: trialEnd === null ? 'active' : 'trialing', trial_end: trialEnd },
    ...{ cancel_at: null, cancel_at_period_end: false, ended_at: null, schedule: null },
    metadata: { workspaceId },
    items: { object: 'list', has_more: false, data: [item] },
  };
  world.subscriptions.push(subscription);
  world.tell('customer.subscription.created', subscription);
  if (trialEnd === null) invoice(world, subscription, { at: now, isPaid: true });
  return subscription;
}

/** A greater plan at once, a smaller one from the end of the period. */
export function changePrice(
  world: World,
  subscription: StripeSubscription,
  price: StripePrice,
): void {
  const item = itemOf(subscription);
  if (price.unit_amount >= item.price.unit_amount) {
    item.price = price;
    subscription.schedule = null;
    invoice(world, subscription, { at: world.now(), isPaid: true });
  } else {
    const { current_period_start: start, current_period_end: end } = item;
    subscription.schedule = {
      ...{ id: createStripeId('sub_sched'), object: 'subscription_schedule' },
      phases: [
        { start_date: start, end_date: end, items: [{ price: item.price.id }] },
        { start_date: end, end_date: end + monthSeconds, items: [{ price: price.id }] },
      ],
    };
  }
  world.tell('customer.subscription.updated', subscription);
}

export function cancelAtPeriodEnd(
  world: World,
  subscription: StripeSubscription,
  on: boolean,
): void {
  subscription.cancel_at_period_end = on;
  subscription.cancel_at = on ? itemOf(subscription).current_period_end : null;
  world.tell('customer.subscription.updated', subscription);
}

export function cancelNow(world: World, subscription: StripeSubscription): void {
  subscription.status = 'canceled';
  subscription.ended_at = world.now();
  world.tell('customer.subscription.deleted', subscription);
}

/** Pays whatever is open of a customer. */
export function payOpenInvoices(world: World, customer: string): void {
  world.refused.delete(customer);
  for (const row of world.invoices) {
    if (row.customer !== customer || row.status === 'paid') continue;
    row.status = 'paid';
    row.status_transitions.paid_at = world.now();
    world.tell('invoice.paid', row);
  }
  for (const row of world.subscriptions) {
    if (row.customer !== customer || !['past_due', 'unpaid'].includes(row.status)) continue;
    row.status = 'active';
    world.tell('customer.subscription.updated', row);
  }
}

/** Brings about whatever is due by now: ends, changes, renewals and attempts that run out. */
export function settle(world: World): void {
  for (const subscription of world.subscriptions) {
    while (isLive(subscription) && itemOf(subscription).current_period_end <= world.now()) {
      endPeriod(world, subscription);
    }
    const oldest = world.invoices.find(
      (row) => row.subscription === subscription.id && row.status === 'open',
    );
    if (subscription.status !== 'past_due' || oldest === undefined) continue;
    if (oldest.created + attemptsSeconds > world.now()) continue;
    subscription.status = 'unpaid';
    world.tell('customer.subscription.updated', subscription);
  }
}

/** Lets time pass for what is known, while the clocks of everybody else stand. */
export function passTime(world: World, seconds: number): void {
  for (const row of world.subscriptions) {
    row.created -= seconds;
    if (row.cancel_at !== null) row.cancel_at -= seconds;
    if (row.trial_end !== null) row.trial_end -= seconds;
    for (const item of row.items.data) {
      item.current_period_start -= seconds;
      item.current_period_end -= seconds;
    }
    for (const phase of row.schedule?.phases ?? []) {
      phase.start_date -= seconds;
      phase.end_date -= seconds;
    }
  }
  for (const row of world.invoices) {
    row.created -= seconds;
    row.status_transitions.finalized_at -= seconds;
  }
  settle(world);
  for (const row of world.subscriptions) world.tell('customer.subscription.updated', row);
}

export function itemOf(
  subscription: StripeSubscription,
): StripeSubscription['items']['data'][number] {
  const [item] = subscription.items.data;
  if (item === undefined) throw new Error('A subscription has an item.');
  return item;
}

export function isLive(subscription: StripeSubscription): boolean {
  return subscription.status !== 'canceled';
}

function endPeriod(world: World, subscription: StripeSubscription): void {
  if (subscription.cancel_at_period_end) {
    cancelNow(world, subscription);
    return;
  }
  const item = itemOf(subscription);
  const end = item.current_period_end;
  const next = subscription.schedule?.phases.find((phase) => phase.start_date === end);
  const price = world.prices.find((row) => row.id === next?.items[0]?.price);
  if (price !== undefined) item.price = price;
  subscription.schedule = null;
  item.current_period_start = end;
  item.current_period_end = end + monthSeconds;
  const isPaid = !world.refused.has(subscription.customer);
  invoice(world, subscription, { at: end, isPaid });
  if (subscription.status !== 'unpaid') subscription.status = isPaid ? 'active' : 'past_due';
  world.tell('customer.subscription.updated', subscription);
}

function invoice(
  world: World,
  { id: subscription, customer, ...row }: StripeSubscription,
  { at, isPaid }: { at: number; isPaid: boolean },
): void {
  const { price } = itemOf({ id: subscription, customer, ...row });
  const id = createStripeId('in');
  const created: StripeInvoice = {
    ...{ id, object: 'invoice', customer, subscription, currency: price.currency },
    number: `K-${String(world.invoices.length + 1).padStart(4, '0')}`,
    ...{ status: isPaid ? 'paid' : 'open', total: price.unit_amount, created: at },
    status_transitions: { finalized_at: at, paid_at: isPaid ? at : null },
    hosted_invoice_url: `https://invoice.stripe.example/${id}`,
    invoice_pdf: `https://invoice.stripe.example/${id}/pdf`,
  };
  world.invoices.push(created);
  world.tell(isPaid ? 'invoice.paid' : 'invoice.payment_failed', created);
}
