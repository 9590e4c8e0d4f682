export type { BillingDeps, BillingJobs } from './billing-deps.ts';
export type {
  BillingStore,
  LockedPlan,
  PlanChange,
  StoredPaymentEvent,
  StoredPlan,
} from './billing-store.ts';
export { cancelSubscription } from './cancel-subscription.ts';
export type { PlanOutcome } from './change-plan.ts';
export { effectiveTier, graceMs, nextTierChange } from './effective-tier.ts';
export { processPaymentEvent, receivePaymentEvent } from './payment-events.ts';
export type { PaymentHint, PaymentProvider } from './payment-provider.ts';
export { getBilling, listInvoices, openPortal } from './read-billing.ts';
export { requestContact } from './request-contact.ts';
export { setTierOverride } from './set-tier-override.ts';
export { settlePlan } from './settle-plan.ts';
export { startCheckout } from './start-checkout.ts';
export {
  subscriptionStatuses,
  type ProviderSubscription,
  type StoredSubscription,
  type SubscriptionStatus,
} from './subscription.ts';
export { syncPlan } from './sync-plan.ts';
export { syncPlans, type SyncReport } from './sync-plans.ts';
