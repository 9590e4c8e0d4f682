import type { TierId } from '../access/tiers.ts';

/** States of a subscription, in the payment provider's words. */
export const subscriptionStatuses = [
  ...(['active', 'trialing', 'past_due', 'unpaid', 'paused'] as const),
  ...(['incomplete', 'incomplete_expired', 'canceled'] as const),
] as const;
export type SubscriptionStatus = (typeof subscriptionStatuses)[number];

/** A subscription as the payment provider tells it. */
export type ProviderSubscription = {
  id: string;
  status: SubscriptionStatus;
  /** Null: its price is none of ours. */
  tier: TierId | null;
  priceId: string;
  createdAt: Date;
  currentPeriodEnd: Date;
  trialEnd: Date | null;
  cancelAt: Date | null;
  /** What it changes to at the end of the period; null when nothing is settled. */
  nextTier: TierId | null;
  /** When the oldest invoice that is still open came due; null while nothing is. */
  unpaidSince: Date | null;
};

/** What is kept of the subscription that counts for a workspace. */
export type StoredSubscription = {
  externalId: string;
  status: SubscriptionStatus;
  tier: TierId;
  priceId: string;
  currentPeriodEnd: Date;
  trialEnd: Date | null;
  cancelAt: Date | null;
  nextTier: TierId | null;
  graceUntil: Date | null;
};

/** Whether it is over for good, or never began. */
export function hasEnded(status: SubscriptionStatus): boolean {
  return status === 'canceled' || status === 'incomplete_expired';
}
