import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { chooseSubscription } from './choose-subscription.ts';
import { graceMs } from './effective-tier.ts';
import { subscriptionStatuses, type ProviderSubscription } from './subscription.ts';

const now = new Date('2026-06-15T12:00:00.000Z');
const dayMs = 24 * 60 * 60 * 1_000;
const later = (days: number) => new Date(now.getTime() + days * dayMs);

function told(fields: Partial<ProviderSubscription> = {}): ProviderSubscription {
  return {
    ...{ id: 'sub_1', status: 'active', tier: 'pro', priceId: 'price_pro', createdAt: later(-10) },
    ...{ currentPeriodEnd: later(20), trialEnd: null, cancelAt: null, nextTier: null },
    unpaidSince: null,
    ...fields,
  };
}

describe('chooseSubscription', () => {
  it('is none when all of them ended', () => {
    expect(chooseSubscription([], now)).toBeNull();
    const ended = [told({ status: 'canceled' }), told({ status: 'incomplete_expired' })];
    expect(chooseSubscription(ended, now)).toBeNull();
  });

  it('takes the one that gives most now, then the newest', () => {
    const rows = [
      told({ id: 'sub_pro' }),
      told({ id: 'sub_unpaid', tier: 'team', status: 'unpaid', createdAt: later(-1) }),
      told({ id: 'sub_team', tier: 'team', createdAt: later(-30) }),
      told({ id: 'sub_newer', tier: 'team', createdAt: later(-20) }),
    ];
    expect(chooseSubscription(rows, now)?.externalId).toBe('sub_newer');
  });

  it('prefers what can be looked after to what never began', () => {
    const rows = [
      told({ id: 'sub_begun', status: 'incomplete', createdAt: later(-1) }),
      told({ id: 'sub_unpaid', status: 'unpaid' }),
    ];
    expect(chooseSubscription(rows, now)?.externalId).toBe('sub_unpaid');
  });

  it('gives nothing for a price that is none of ours', () => {
    expect(chooseSubscription([told({ tier: null })], now)?.tier).toBe('free');
  });

  it('counts the grace from the oldest open invoice, not from the latest attempt', () => {
    const failed = told({ status: 'past_due', unpaidSince: later(-2) });
    const until = new Date(later(-2).getTime() + graceMs);
    expect(chooseSubscription([failed], now)?.graceUntil).toEqual(until);
    expect(chooseSubscription([told({ unpaidSince: later(-2) })], now)?.graceUntil).toBeNull();
  });

  it('answers the same whatever the order', () => {
    const row = fc
      .record({
        id: fc.constantFrom('sub_a', 'sub_b', 'sub_c', 'sub_d', 'sub_e'),
        status: fc.constantFrom(...subscriptionStatuses),
        tier: fc.constantFrom('pro' as const, 'team' as const, null),
        createdAt: fc.constantFrom(later(-3), later(-2)),
        unpaidSince: fc.constantFrom(null, later(-9), later(-1)),
      })
      .map(told);
    const rows = fc.uniqueArray(row, { selector: ({ id }) => id, maxLength: 5 });
    fc.assert(
      fc.property(
        rows.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, whole(all)))),
        ([all, shuffled]) => {
          expect(chooseSubscription(shuffled, now)).toEqual(chooseSubscription(all, now));
        },
      ),
    );
  });
});

function whole(rows: readonly unknown[]): { minLength: number } {
  return { minLength: rows.length };
}
