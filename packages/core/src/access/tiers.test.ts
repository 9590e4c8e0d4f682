import { describe, expect, it } from 'vitest';

import { findTier, getTier, tiers } from './tiers.ts';

describe('tiers', () => {
  it('states what is sold', () => {
    expect(tiers.map((tier) => [tier.id, tier.monthlyUsd, tier.limits.requestsPerDay])).toEqual([
      ['free', 0, 100],
      ['pro', 99, 1_000],
      ['team', 299, 10_000],
      ['enterprise', 499, null],
    ]);
  });

  it('never takes anything away from a higher tier', () => {
    const value = (limit: number | boolean | null) => (limit === null ? Infinity : Number(limit));
    for (const [index, tier] of tiers.slice(1).entries()) {
      const lower = tiers[index];
      for (const [name, limit] of Object.entries(tier.limits)) {
        const below = lower?.limits[name as keyof typeof tier.limits] ?? 0;
        expect(value(limit), `${tier.id} ${name}`).toBeGreaterThanOrEqual(value(below));
      }
    }
  });

  it('finds a tier, or null', () => {
    expect(getTier('team').name).toBe('Team');
    expect(findTier('gold')).toBeNull();
  });
});
