import type { TierId } from '../access/tiers.ts';
import type { InvoicePage } from '../contracts/billing.ts';
import type { ProviderSubscription } from './subscription.ts';

/** Something that the payment provider says happened. A hint: what is true is read again. */
export type PaymentHint = {
  id: string;
  type: string;
  /** Whom it is about; null when nobody of ours can be meant. */
  customerId: string | null;
};

/**
 * Whoever takes the money. Every call throws `billing.unavailable` when it gets no answer; the
 * provider's own retries are over by then.
 */
export type PaymentProvider = {
  /** Asking twice for one workspace makes one customer. */
  createCustomer(input: {
    workspaceId: string;
    name: string;
    email: string | null;
    /** The customer that is gone and whose place this one takes. */
    replaces: string | null;
  }): Promise<string>;
  /** Null when it was deleted there or never existed. */
  findCustomer(id: string): Promise<{ id: string; workspaceId: string | null } | null>;
  /** All of a customer, also those that ended. */
  listSubscriptions(customerId: string): Promise<ProviderSubscription[]>;
  /**
   * The page on which a plan is bought. One page at a time is open for a customer: what was begun
   * for something else is closed. Throws `billing.price_missing`.
   */
  startCheckout(input: {
    customerId: string;
    workspaceId: string;
    tier: TierId;
    successUrl: string;
    cancelUrl: string;
  }): Promise<string>;
  /** Nothing can be bought any more on pages that are open for a customer. */
  closeCheckouts(customerId: string): Promise<void>;
  /** The page on which a customer looks after plan, card and invoices. */
  openPortal(input: {
    customerId: string;
    returnUrl: string;
    /** Begins with confirming this change of plan. */
    change: { subscriptionId: string; tier: TierId } | null;
  }): Promise<string>;
  listInvoices(input: {
    customerId: string;
    cursor: string | null;
    limit: number;
  }): Promise<InvoicePage>;
  /** At once, without a last invoice. One that ended already is fine. */
  cancelSubscription(id: string): Promise<void>;
  /** Throws `signature.invalid` unless the provider signed exactly these bytes lately. */
  readEvent(input: { body: Buffer; signature: string | null; now: Date }): PaymentHint;
};
