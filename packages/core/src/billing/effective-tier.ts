import { tiers, type TierId } from '../access/tiers.ts';
import type { Billing } from '../contracts/billing.ts';
import type { StoredSubscription } from './subscription.ts';

/** A plan goes on for this long after a payment first failed. */
export const graceMs = 7 * 24 * 60 * 60 * 1_000;

export type EffectiveTier = Pick<Billing, 'tier' | 'because'>;

type Plan = { override: TierId | null; subscription: StoredSubscription | null };

/**
 * The tier in force at a moment: what an operator set, else what is paid for, else free. A
 * cancelled plan holds to the end of its period, one whose payment failed to the end of its grace.
 */
export function effectiveTier({
  override,
  subscription,
  now,
}: Plan & { now: Date }): EffectiveTier {
  if (override !== null) return { tier: override, because: 'override' };
  const paid = subscription === null ? null : paidTier(subscription, now);
  return paid ?? { tier: 'free', because: 'free' };
}

/** When the tier changes by itself, without anything more being said; null: it does not. */
export function nextTierChange(plan: Plan & { now: Date }): { at: Date; tier: TierId } | null {
  const { subscription, now } = plan;
  if (subscription === null) return null;
  const current = effectiveTier(plan).tier;
  const { cancelAt, graceUntil, currentPeriodEnd } = subscription;
  const moments = [cancelAt, graceUntil, currentPeriodEnd]
    .filter((at) => at !== null && at > now)
    .sort((a, b) => Number(a) - Number(b));
  for (const at of moments) {
    if (at === null) continue;
    const { tier } = effectiveTier({ ...plan, now: at });
    if (tier !== current) return { at, tier };
  }
  return null;
}

/** Where a tier stands in the table: more is greater. */
export function tierRank(id: TierId): number {
  return tiers.findIndex((tier) => tier.id === id);
}

function paidTier(subscription: StoredSubscription, now: Date): EffectiveTier | null {
  const { status, cancelAt, graceUntil, nextTier, currentPeriodEnd } = subscription;
  if (cancelAt !== null && now >= cancelAt) return null;
  const tier = nextTier !== null && now >= currentPeriodEnd ? nextTier : subscription.tier;
  switch (status) {
    case 'active':
    case 'trialing':
      return { tier, because: 'subscription' };
    case 'past_due':
      return graceUntil !== null && now < graceUntil ? { tier, because: 'grace' } : null;
    // Paying ended, never began, or a trial ran out without a way to pay.
    case 'unpaid':
    case 'paused':
    case 'incomplete':
    case 'incomplete_expired':
    case 'canceled':
      return null;
  }
}
