import type { Billing, Usage } from '@kamiyo/core/contracts';
import { formatCounted, formatDay } from '@kamiyo/ui';

import type { AttentionItem } from './attention.tsx';

/** From this share of the quota on the day may end early. */
const nearShare = 0.8;

/** What of the workspace needs somebody, the most pressing first. */
export function listAttention(state: { today: Usage; billing: Billing }): AttentionItem[] {
  const { today, billing } = state;
  const { subscription, paused } = billing;
  return [
    ...(subscription?.graceUntil == null ? [] : [paymentFailed(subscription.graceUntil)]),
    ...quotaItems(today),
    ...(paused.keys === 0 ? [] : [keysPaused(paused.keys)]),
    ...(paused.members === 0 ? [] : [membersPaused(paused.members)]),
  ];
}

function paymentFailed(graceUntil: string): AttentionItem {
  return {
    ...{ id: 'payment', tone: 'bad', title: 'The last payment failed' },
    text: `The plan keeps working until ${formatDay(graceUntil)}. Check the card by then.`,
    step: { href: '/dashboard/billing', label: 'Go to billing' },
  };
}

function keysPaused(count: number): AttentionItem {
  return {
    ...{ id: 'paused-keys', tone: 'warn' },
    title: `${formatCounted(count, 'key is', 'keys are')} paused`,
    text: 'The plan has no room for all of them. Revoke some, or change the plan.',
    step: { href: '/dashboard/keys', label: 'See the keys' },
  };
}

function membersPaused(count: number): AttentionItem {
  return {
    ...{ id: 'paused-members', tone: 'warn' },
    title: `${formatCounted(count, 'member is', 'members are')} paused`,
    text: 'The plan has no room for all of them. They come back with a larger one.',
    step: { href: '/dashboard/members', label: 'See the members' },
  };
}

function quotaItems({ requests }: Usage): AttentionItem[] {
  const { used, limit } = requests;
  if (limit === null || used < limit * nearShare) return [];
  const step = { href: '/pricing', label: 'Compare the plans' };
  if (used >= limit) {
    return [
      {
        ...{ id: 'quota', tone: 'bad', title: 'Today’s quota is used up', step },
        text: 'Calls are refused until midnight UTC. A larger plan takes effect at once.',
      },
    ];
  }
  return [
    {
      ...{ id: 'quota', tone: 'warn', step },
      title: `${String(Math.floor((used / limit) * 100))} % of today’s quota is used`,
      text: 'What is left lasts until midnight UTC, or until it is used up.',
    },
  ];
}
