import type { Billing, Usage } from '@kamiyo/core/contracts';
import { describe, expect, it } from 'vitest';

import { listAttention } from './list-attention.ts';

const billing: Billing = {
  ...{ workspaceId: 'wsp_1', configured: true, tier: 'pro', tierName: 'Pro', hasPortal: true },
  ...{ because: 'subscription', subscription: null, paused: { keys: 0, members: 0 } },
};

function used(count: number, limit: number | null): Usage {
  const remaining = limit === null ? null : limit - count;
  return {
    ...{ workspaceId: 'wsp_1', tier: 'pro', day: '2026-05-21' },
    requests: { used: count, limit, remaining, resetsAt: '2026-05-22T00:00:00Z' },
    burst: { limit: 60, windowSeconds: 10 },
  };
}

function ids(today: Usage, changes: Partial<Billing> = {}): string[] {
  return listAttention({ today, billing: { ...billing, ...changes } }).map(({ id }) => id);
}

describe('listAttention', () => {
  it('is empty when all is well, and without a limit', () => {
    expect(ids(used(799, 1_000))).toEqual([]);
    expect(ids(used(1_000_000, null))).toEqual([]);
  });

  it('warns from 80 % of the quota on, and says when it is used up', () => {
    const [near] = listAttention({ today: used(800, 1_000), billing });
    expect(near).toMatchObject({ tone: 'warn', title: '80 % of today’s quota is used' });
    const [full] = listAttention({ today: used(1_000, 1_000), billing });
    expect(full).toMatchObject({ tone: 'bad', title: 'Today’s quota is used up' });
  });

  it('puts a failed payment before what it leads to', () => {
    const subscription = {
      ...{ tier: 'pro' as const, tierName: 'Pro', status: 'past_due', trialEnd: null },
      ...{ currentPeriodEnd: '2026-06-01T00:00:00Z', cancelAt: null, nextTier: null },
      ...{ nextTierName: null, graceUntil: '2026-05-28T00:00:00Z' },
    };
    const paused = { keys: 1, members: 2 };
    expect(ids(used(0, 1_000), { subscription, paused })).toEqual([
      ...['payment', 'paused-keys', 'paused-members'],
    ]);
  });
});
