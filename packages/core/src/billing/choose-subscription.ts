import { effectiveTier, graceMs, tierRank } from './effective-tier.ts';
import { hasEnded, type ProviderSubscription, type StoredSubscription } from './subscription.ts';

/**
 * The one that counts among a customer's subscriptions: the one that gives most now, then the
 * newest. Null when none is left. The same list in any order gives the same answer.
 */
export function chooseSubscription(
  subscriptions: readonly ProviderSubscription[],
  now: Date,
): StoredSubscription | null {
  const rank = (row: ProviderSubscription) => {
    const subscription = toStored(row);
    return tierRank(effectiveTier({ override: null, subscription, now }).tier);
  };
  const [first] = subscriptions
    .filter((row) => !hasEnded(row.status))
    .sort(
      (a, b) =>
        rank(b) - rank(a) ||
        Number(a.status === 'incomplete') - Number(b.status === 'incomplete') ||
        Number(b.createdAt) - Number(a.createdAt) ||
        a.id.localeCompare(b.id),
    );
  return first === undefined ? null : toStored(first);
}

/** A price that is none of ours buys nothing. */
function toStored(row: ProviderSubscription): StoredSubscription {
  const { id: externalId, status, priceId, currentPeriodEnd, trialEnd, cancelAt } = row;
  const since = status === 'past_due' ? (row.unpaidSince ?? currentPeriodEnd) : null;
  return {
    ...{ externalId, status, priceId, currentPeriodEnd, trialEnd, cancelAt },
    tier: row.tier ?? 'free',
    nextTier: row.nextTier,
    graceUntil: since === null ? null : new Date(since.getTime() + graceMs),
  };
}
