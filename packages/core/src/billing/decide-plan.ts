import { getTier, type TierId } from '../access/tiers.ts';
import type { LockedPlan, PlanChange } from './billing-store.ts';
import { effectiveTier } from './effective-tier.ts';
import type { StoredSubscription } from './subscription.ts';
import { turnKeys, turnMembers, type Turnover } from './surplus.ts';

/** What a plan becomes when this is true of it. Deciding twice changes nothing the second time. */
export function decidePlan(
  plan: LockedPlan,
  truth: { override: TierId | null; subscription: StoredSubscription | null; now: Date },
): PlanChange {
  const { override, subscription } = truth;
  const { tier, because } = effectiveTier(truth);
  const { limits } = getTier(tier);
  const keys = turnKeys(plan.keys, limits.activeKeys);
  const members = turnMembers(plan.members, limits.members);
  const subject = plan.workspaceId;
  const notes: PlanChange['notes'] = [];
  if (!isSame(plan.subscription, subscription)) {
    notes.push({ action: 'subscription.changed', subject, detail: toDetail(subscription) });
  }
  if (plan.tier !== tier) {
    notes.push({ action: 'tier.changed', subject, detail: { from: plan.tier, to: tier, because } });
  }
  notes.push(...toNotes('key', keys, tier), ...toNotes('member', members, tier));
  return { tier, override, subscription, keys, members, notes };
}

/** What differs, in words for an operator; empty when nothing does. */
export function describeChange(before: LockedPlan, after: PlanChange): string[] {
  const tellTime = (at: Date | null | undefined) => at?.toISOString() ?? null;
  const facts = (plan: LockedPlan | PlanChange) => ({
    tier: plan.tier as string,
    override: plan.override,
    subscription: plan.subscription?.externalId ?? null,
    status: plan.subscription?.status ?? null,
    'paid tier': plan.subscription?.tier ?? null,
    'next tier': plan.subscription?.nextTier ?? null,
    'period end': tellTime(plan.subscription?.currentPeriodEnd),
    'trial end': tellTime(plan.subscription?.trialEnd),
    'cancel at': tellTime(plan.subscription?.cancelAt),
    'grace until': tellTime(plan.subscription?.graceUntil),
  });
  const [old, fresh] = [facts(before), facts(after)];
  const changed = (Object.keys(old) as (keyof typeof old)[])
    .filter((name) => old[name] !== fresh[name])
    .map((name) => `${name}: ${old[name] ?? 'none'} → ${fresh[name] ?? 'none'}`);
  const counts = [
    ['keys paused', after.keys.pause],
    ['keys resumed', after.keys.resume],
    ['members paused', after.members.pause],
    ['members resumed', after.members.resume],
  ] as const;
  const moved = counts.filter(([, ids]) => ids.length > 0);
  return [...changed, ...moved.map(([name, ids]) => `${name}: ${String(ids.length)}`)];
}

function isSame(a: StoredSubscription | null, b: StoredSubscription | null): boolean {
  return JSON.stringify(toDetail(a)) === JSON.stringify(toDetail(b));
}

function toDetail(subscription: StoredSubscription | null): Record<string, string | null> {
  if (subscription === null) return { status: null };
  const { externalId, status, tier, nextTier, priceId } = subscription;
  const { currentPeriodEnd, trialEnd, cancelAt, graceUntil } = subscription;
  return {
    ...{ externalId, status, tier, nextTier, priceId },
    currentPeriodEnd: currentPeriodEnd.toISOString(),
    trialEnd: trialEnd?.toISOString() ?? null,
    cancelAt: cancelAt?.toISOString() ?? null,
    graceUntil: graceUntil?.toISOString() ?? null,
  };
}

function toNotes(noun: 'key' | 'member', turnover: Turnover, tier: TierId): PlanChange['notes'] {
  const detail = { because: `the plan is ${tier}` };
  return [
    ...turnover.pause.map((subject) => ({ action: `${noun}.paused`, subject, detail })),
    ...turnover.resume.map((subject) => ({ action: `${noun}.resumed`, subject, detail })),
  ];
}
