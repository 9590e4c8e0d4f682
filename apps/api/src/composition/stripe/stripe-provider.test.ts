import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import { startStripeServer, type StripeServer } from '../../testing/stripe-server/stripe-server.ts';
import { subscribe } from '../../testing/stripe-server/subscriptions.ts';
import type { StripePrice } from '../../testing/stripe-server/world.ts';
import { createStripeProvider, type StripeProvider } from './stripe-provider.ts';

const webhookSecret = 'whsec_test';
const clock = { now: () => new Date() };
const pages = { successUrl: 'http://app.test/done', cancelUrl: 'http://app.test/' };
let stripe: StripeServer;
let provider: StripeProvider;
let customerId: string;

beforeAll(async () => {
  stripe = await startStripeServer({ webhookSecret });
});
afterAll(async () => {
  await stripe.close();
});
beforeEach(async () => {
  provider = open();
  customerId = await provider.createCustomer({ ...customer(), name: crypto.randomUUID() });
});

/** A provider that remembers nothing yet. */
function open(apiUrl = stripe.url): StripeProvider {
  const secrets = { STRIPE_SECRET_KEY: 'sk_test', STRIPE_WEBHOOK_SECRET: webhookSecret };
  const opened = createStripeProvider({ ...secrets, STRIPE_API_URL: apiUrl }, clock);
  if (opened === null) throw new Error('There is a key.');
  return opened;
}

const customer = () => ({ workspaceId: 'wsp_1', name: 'One', email: null, replaces: null });

function priceOf(tier: string): StripePrice {
  const price = stripe.world.prices.find((row) => row.id === `price_${tier}`);
  if (price === undefined) throw new Error(`There is no price of ${tier}.`);
  return price;
}

const begin = (price: StripePrice) =>
  subscribe(stripe.world, { customer: customerId, price, trialDays: null, workspaceId: 'wsp_1' });

describe('createStripeProvider', () => {
  it('is nothing without a key', () => {
    const env = { STRIPE_SECRET_KEY: undefined, STRIPE_WEBHOOK_SECRET: undefined };
    expect(createStripeProvider({ ...env, STRIPE_API_URL: stripe.url }, clock)).toBeNull();
  });

  it('makes one customer however often it is asked, and another one for another', async () => {
    const [first, second] = await Promise.all([
      provider.createCustomer(customer()),
      provider.createCustomer(customer()),
    ]);
    expect(second).toBe(first);
    expect(await provider.findCustomer(first)).toEqual({ id: first, workspaceId: 'wsp_1' });
    expect(await provider.createCustomer({ ...customer(), replaces: first })).not.toBe(first);
    expect(await provider.findCustomer('cus_none')).toBeNull();
  });

  it('names the lookup key that has no price', async () => {
    const team = priceOf('team');
    team.active = false;
    try {
      expect(await open().findMissingPrices()).toEqual(['kamiyo_team_monthly']);
      const start = open().startCheckout({
        ...{ customerId, workspaceId: 'wsp_1', tier: 'team', ...pages },
      });
      await expect(start).rejects.toMatchObject({
        code: 'billing.price_missing',
        detail: 'Stripe has no active price with the lookup key kamiyo_team_monthly.',
      });
    } finally {
      team.active = true;
    }
  });

  it('knows who subscribed before the price was replaced, and no stranger’s price', async () => {
    const old: StripePrice = {
      ...priceOf('pro'),
      id: 'price_old',
      lookup_key: null,
      active: false,
    };
    const strange: StripePrice = { ...old, id: 'price_strange', product: 'prod_other' };
    stripe.world.prices.push(old, strange);
    begin(old);
    begin(strange);
    const rows = await provider.listSubscriptions(customerId);
    expect(rows.map((row) => [row.priceId, row.tier])).toEqual([
      ['price_strange', null],
      ['price_old', 'pro'],
    ]);
  });

  it('gives the trial of a price once', async () => {
    const pro = priceOf('pro');
    pro.recurring.trial_period_days = 14;
    const start = () =>
      open().startCheckout({ customerId, workspaceId: 'wsp_1', tier: 'pro', ...pages });
    try {
      await start();
      expect(stripe.world.sessions.at(-1)).toMatchObject({ trialDays: 14, status: 'open' });
      await fetch(await start(), { method: 'POST', redirect: 'manual' });
      const [row] = await provider.listSubscriptions(customerId);
      expect(row).toMatchObject({ status: 'trialing', tier: 'pro' });
      expect(row?.trialEnd).toEqual(row?.currentPeriodEnd);
      await start();
      expect(stripe.world.sessions.at(-1)).toMatchObject({ trialDays: null });
    } finally {
      pro.recurring.trial_period_days = null;
    }
  });

  it('pages through invoices, newest first', async () => {
    begin(priceOf('pro'));
    begin(priceOf('team'));
    const page = await provider.listInvoices({ customerId, cursor: null, limit: 1 });
    expect(page.data).toMatchObject([{ total: '299.00', currency: 'usd', status: 'paid' }]);
    const rest = await provider.listInvoices({ customerId, cursor: page.nextCursor, limit: 1 });
    expect(rest).toMatchObject({ data: [{ total: '99.00' }], nextCursor: null });
    const wrong = provider.listInvoices({ customerId, cursor: 'in_none', limit: 1 });
    await expect(wrong).rejects.toMatchObject({ code: 'cursor.invalid' });
  });

  it('ends a subscription, also one that ended already', async () => {
    const { id } = begin(priceOf('pro'));
    await provider.cancelSubscription(id);
    await provider.cancelSubscription(id);
    expect(await provider.listSubscriptions(customerId)).toMatchObject([{ status: 'canceled' }]);
  });

  it('says that Stripe does not answer, and soon without asking it', async () => {
    stripe.world.isDown = true;
    const away = open();
    try {
      for (let asked = 0; asked < 5; asked += 1) {
        await expect(away.listSubscriptions(customerId)).rejects.toMatchObject({
          code: 'billing.unavailable',
        });
      }
    } finally {
      stripe.world.isDown = false;
    }
    await expect(away.listSubscriptions(customerId)).rejects.toMatchObject({
      ...{ code: 'billing.unavailable', retryAfterSeconds: 60 },
    });
    expect(await open().listSubscriptions(customerId)).toEqual([]);
  });
});
