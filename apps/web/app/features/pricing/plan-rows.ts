import type { TierRow } from '@kamiyo/core/contracts';
import { formatCount } from '@kamiyo/ui';

type Limits = TierRow['limits'];

export type PlanRow = { label: string; value: (limits: Limits) => string };

/** What the plans differ in and what works today, in the order in which people ask. */
export const openRows: readonly PlanRow[] = [
  { label: 'API requests a day (UTC)', value: (limits) => counted(limits.requestsPerDay) },
  { label: 'Requests in any 10 seconds', value: (limits) => counted(limits.burst) },
  { label: 'Active API keys', value: (limits) => counted(limits.activeKeys) },
  { label: 'Members', value: (limits) => counted(limits.members) },
  { label: 'Rows in one export', value: (limits) => counted(limits.exportRows, 'all') },
  { label: 'Live stream connections', value: (limits) => counted(limits.streams) },
];

/** What the plans will hold as soon as it can be used; it is not sold as if it were there. */
export const comingRows: readonly PlanRow[] = [
  { label: 'Alert rules', value: (limits) => counted(limits.alertRules) },
  { label: 'Webhook endpoints', value: (limits) => counted(limits.webhookEndpoints) },
  { label: 'Slack, Discord, Telegram', value: (limits) => (limits.chatChannels ? 'yes' : '–') },
  {
    label: 'Own fork checks a day',
    value: (limits) => (limits.forkChecksPerDay === 0 ? '–' : counted(limits.forkChecksPerDay)),
  },
];

function counted(limit: number | null, without = 'unlimited'): string {
  return limit === null ? without : formatCount(limit);
}
