import { describe, expect, it } from 'vitest';

import { effectiveTier, graceMs, nextTierChange } from './effective-tier.ts';
import { subscriptionStatuses, type StoredSubscription } from './subscription.ts';

const now = new Date('2026-06-15T12:00:00.000Z');
const hourMs = 60 * 60 * 1_000;
const later = (ms: number) => new Date(now.getTime() + ms);

function subscribed(fields: Partial<StoredSubscription> = {}): StoredSubscription {
  return {
    ...{ externalId: 'sub_1', status: 'active', tier: 'pro', priceId: 'price_pro' },
    currentPeriodEnd: later(20 * 24 * hourMs),
    ...{ trialEnd: null, cancelAt: null, nextTier: null, graceUntil: null },
    ...fields,
  };
}

const tierAt = (subscription: StoredSubscription | null, at = now) =>
  effectiveTier({ override: null, subscription, now: at });

describe('effectiveTier', () => {
  it('is free for who pays nothing', () => {
    expect(tierAt(null)).toEqual({ tier: 'free', because: 'free' });
  });

  it('is what an operator set, whatever is paid', () => {
    const plan = { override: 'enterprise', subscription: subscribed(), now } as const;
    expect(effectiveTier(plan)).toEqual({ tier: 'enterprise', because: 'override' });
    const less = { override: 'free', subscription: subscribed(), now } as const;
    expect(effectiveTier(less)).toEqual({ tier: 'free', because: 'override' });
  });

  it('gives what is paid for in these states, and nothing in the others', () => {
    const given = subscriptionStatuses.filter(
      (status) => tierAt(subscribed({ status })).tier === 'pro',
    );
    expect(given).toEqual(['active', 'trialing']);
  });

  it('keeps the tier through the grace of a failed payment, to the moment', () => {
    const failed = subscribed({ status: 'past_due', graceUntil: later(graceMs) });
    expect(tierAt(failed)).toEqual({ tier: 'pro', because: 'grace' });
    expect(tierAt(failed, later(graceMs - 1)).tier).toBe('pro');
    expect(tierAt(failed, later(graceMs))).toEqual({ tier: 'free', because: 'free' });
  });

  it('keeps a cancelled plan to the end of its period, to the moment', () => {
    const cancelled = subscribed({ cancelAt: later(hourMs), currentPeriodEnd: later(hourMs) });
    expect(tierAt(cancelled, later(hourMs - 1)).tier).toBe('pro');
    expect(tierAt(cancelled, later(hourMs)).tier).toBe('free');
  });

  it('keeps a greater plan until the smaller one begins', () => {
    const smaller = subscribed({
      ...{ tier: 'team', nextTier: 'pro', currentPeriodEnd: later(hourMs) },
    });
    expect(tierAt(smaller).tier).toBe('team');
    expect(tierAt(smaller, later(hourMs)).tier).toBe('pro');
  });

  it('does not end a plan whose renewal was not heard of yet', () => {
    expect(tierAt(subscribed({ currentPeriodEnd: later(-hourMs) })).tier).toBe('pro');
  });
});

describe('nextTierChange', () => {
  const nextOf = (subscription: StoredSubscription | null, override: 'team' | null = null) =>
    nextTierChange({ override, subscription, now });

  it('is nothing for a plan that goes on', () => {
    expect(nextOf(null)).toBeNull();
    expect(nextOf(subscribed())).toBeNull();
  });

  it('is the end of a cancelled plan, of a grace, or of a greater plan', () => {
    const end = later(hourMs);
    expect(nextOf(subscribed({ cancelAt: end }))).toEqual({ at: end, tier: 'free' });
    const failed = subscribed({ status: 'past_due', graceUntil: end });
    expect(nextOf(failed)).toEqual({ at: end, tier: 'free' });
    const smaller = subscribed({ tier: 'team', nextTier: 'pro', currentPeriodEnd: end });
    expect(nextOf(smaller)).toEqual({ at: end, tier: 'pro' });
  });

  it('is the first of several', () => {
    const both = subscribed({
      ...{ status: 'past_due', graceUntil: later(2 * hourMs), cancelAt: later(hourMs) },
    });
    expect(nextOf(both)?.at).toEqual(later(hourMs));
  });

  it('is nothing while an operator decides', () => {
    expect(nextOf(subscribed({ cancelAt: later(hourMs) }), 'team')).toBeNull();
  });
});
