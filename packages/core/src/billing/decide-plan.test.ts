import { describe, expect, it } from 'vitest';

import type { LockedPlan } from './billing-store.ts';
import { decidePlan, describeChange } from './decide-plan.ts';
import type { StoredSubscription } from './subscription.ts';

const now = new Date('2026-06-15T12:00:00.000Z');
const pro: StoredSubscription = {
  ...{ externalId: 'sub_1', status: 'active', tier: 'pro', priceId: 'price_pro' },
  currentPeriodEnd: new Date('2026-07-01T00:00:00.000Z'),
  ...{ trialEnd: null, cancelAt: null, nextTier: null, graceUntil: null },
};
const keys = ['key_1', 'key_2', 'key_3'].map((id, place) => ({
  ...{ id, createdAt: new Date(Date.UTC(2026, 0, place + 1)), pausedAt: null },
}));

function plan(fields: Partial<LockedPlan> = {}): LockedPlan {
  return {
    ...{ workspaceId: 'wsp_1', name: 'One', tier: 'free', override: null, customerId: 'cus_1' },
    ...{ deletedAt: null, subscription: null, ownerEmails: [], keys: [], members: [] },
    ...fields,
  };
}

const actionsOf = ({ notes }: { notes: { action: string }[] }) => notes.map((row) => row.action);

describe('decidePlan', () => {
  it('notes what is bought and the tier that follows from it', () => {
    const change = decidePlan(plan(), { override: null, subscription: pro, now });
    expect(change.tier).toBe('pro');
    expect(actionsOf(change)).toEqual(['subscription.changed', 'tier.changed']);
    expect(change.notes[1]?.detail).toEqual({ from: 'free', to: 'pro', because: 'subscription' });
  });

  it('pauses what a smaller plan has no room for, a note each', () => {
    const before = plan({ tier: 'pro', subscription: pro, keys });
    const change = decidePlan(before, { override: null, subscription: null, now });
    expect(change.keys).toEqual({ pause: ['key_3'], resume: [] });
    expect(change.notes.at(-1)).toEqual({
      ...{ action: 'key.paused', subject: 'key_3', detail: { because: 'the plan is free' } },
    });
  });

  it('changes nothing the second time', () => {
    const truth = { override: null, subscription: pro, now };
    const before = plan({ keys });
    const change = decidePlan(before, truth);
    const after = { ...before, tier: change.tier, subscription: change.subscription };
    const again = decidePlan(after, truth);
    expect(again.notes).toEqual([]);
    expect(describeChange(after, again)).toEqual([]);
  });
});

describe('describeChange', () => {
  it('says what differs', () => {
    const before = plan({ tier: 'pro', subscription: pro, keys });
    const cancelAt = new Date('2026-07-01T00:00:00.000Z');
    const subscription = { ...pro, cancelAt };
    const change = decidePlan(before, { override: null, subscription, now });
    expect(describeChange(before, change)).toEqual(['cancel at: none → 2026-07-01T00:00:00.000Z']);
    const ended = decidePlan(before, { override: null, subscription: null, now });
    expect(describeChange(before, ended)).toContain('tier: pro → free');
    expect(describeChange(before, ended)).toContain('keys paused: 1');
  });
});
