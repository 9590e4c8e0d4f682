import { DomainError } from '../errors/domain-error.ts';
import type { Clock } from '../kernel/clock.ts';
import type { Mailer } from '../mail/mail-message.ts';
import type { BillingStore } from './billing-store.ts';
import type { PaymentProvider } from './payment-provider.ts';

/** Work that is done later, by whichever process takes it. */
export type BillingJobs = {
  processEvent(job: { eventId: string; customerId: string | null }): Promise<void>;
  /** Once per workspace: a later call replaces an earlier one. */
  settlePlan(job: { workspaceId: string; at: Date }): Promise<void>;
};

export type BillingDeps = {
  billing: BillingStore;
  /** Null: billing is not configured. */
  payments: PaymentProvider | null;
  jobs: BillingJobs;
  /**
   * Runs what asks the provider while something is locked. Few do at once, so that a provider that
   * is slow never holds every connection. Throws `billing.unavailable` when too many wait.
   */
  takeTurn<Result>(run: () => Promise<Result>): Promise<Result>;
  mailer: Mailer;
  clock: Clock;
  /** Where visitors reach the web app, without a slash at the end. */
  webOrigin: string;
  /** Who answers requests for Enterprise. */
  operatorEmail: string | null;
};

export function assertConfigured(payments: PaymentProvider | null): PaymentProvider {
  if (payments === null) throw new DomainError('billing.not_configured');
  return payments;
}
