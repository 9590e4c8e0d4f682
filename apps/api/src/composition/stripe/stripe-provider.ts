import type { PaymentProvider } from '@kamiyo/core/billing';
import { contentHash, type Clock } from '@kamiyo/core/kernel';
import Stripe from 'stripe';

import type { Env } from '../../env.ts';
import { closePage, listOpenPages } from './checkout-pages.ts';
import { listInvoices } from './list-invoices.ts';
import { openPortal } from './open-portal.ts';
import { createPriceBook } from './price-book.ts';
import { readEvent } from './read-event.ts';
import { readSubscriptions } from './read-subscriptions.ts';
import { startCheckout } from './start-checkout.ts';
import { createStripeCalls, isMissing } from './stripe-calls.ts';

/** The version whose shapes this code reads, whatever the account's own is. */
const apiVersion = '2026-10-28.endive';
const timeoutMs = 10_000;
const retryCountMax = 2;

/** What the provider knows besides taking money: whether it is set up. */
export type StripeProvider = PaymentProvider & {
  /** Lookup keys of the tier table that Stripe has no price for. */
  findMissingPrices(): Promise<string[]>;
};

/** Stripe through its own SDK. Null when no key is set: nothing can be bought then. */
export function createStripeProvider(
  env: Pick<Env, 'STRIPE_SECRET_KEY' | 'STRIPE_WEBHOOK_SECRET' | 'STRIPE_API_URL'>,
  clock: Clock,
): StripeProvider | null {
  const { STRIPE_SECRET_KEY: secretKey, STRIPE_WEBHOOK_SECRET: webhookSecret } = env;
  if (secretKey === undefined) return null;
  const stripe = new Stripe(secretKey, {
    ...{ apiVersion, timeout: timeoutMs, maxNetworkRetries: retryCountMax, telemetry: false },
    ...toAddress(env.STRIPE_API_URL),
    appInfo: { name: 'kamiyo' },
  });
  const run = createStripeCalls();
  const prices = createPriceBook({ stripe, run, clock });
  const deps = { stripe, run, prices, clock };
  return {
    createCustomer: async ({ workspaceId, name, email, replaces }) => {
      const params = { name, ...(email === null ? {} : { email }), metadata: { workspaceId } };
      // Stripe refuses a key that comes back with other parameters.
      const idempotencyKey = `kamiyo-${contentHash({ ...params, replaces })}`;
      return (await run(() => stripe.customers.create(params, { idempotencyKey }))).id;
    },
    findCustomer: async (id) => {
      try {
        const customer = await run(() => stripe.customers.retrieve(id));
        if (customer.deleted === true) return null;
        return { id, workspaceId: customer.metadata.workspaceId ?? null };
      } catch (error) {
        if (isMissing(error)) return null;
        throw error;
      }
    },
    listSubscriptions: (customerId) => readSubscriptions(deps, customerId),
    startCheckout: (input) => startCheckout(deps, input),
    closeCheckouts: async (customerId) => {
      for (const { id } of await listOpenPages(deps, customerId)) await closePage(deps, id);
    },
    openPortal: (input) => openPortal(deps, input),
    listInvoices: (input) => listInvoices(deps, input),
    cancelSubscription: async (id) => {
      try {
        await run(() => stripe.subscriptions.cancel(id, { prorate: false, invoice_now: false }));
      } catch (error) {
        if (!isMissing(error)) throw error;
      }
    },
    readEvent: (input) => readEvent({ stripe, webhookSecret }, input),
    findMissingPrices: () => prices.findMissing(),
  };
}

function toAddress(apiUrl: string): { host: string; port: string; protocol: 'http' | 'https' } {
  const { hostname: host, port, protocol } = new URL(apiUrl);
  const isPlain = protocol === 'http:';
  const usual = isPlain ? '80' : '443';
  return { host, port: port === '' ? usual : port, protocol: isPlain ? 'http' : 'https' };
}
