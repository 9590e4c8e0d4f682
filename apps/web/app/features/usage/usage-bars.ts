import type { UsageOverview } from '@kamiyo/core/contracts';
import { formatCounted, formatDay, type TimelineBar } from '@kamiyo/ui';

export type UsageDay = UsageOverview['days'][number];

/** One bar for each day; what was refused or failed is hatched. */
export function usageBars(days: readonly UsageDay[]): TimelineBar[] {
  return days.map((usage, index) => ({
    id: usage.day,
    label: formatDay(usage.day),
    solid: usage.requests - usage.refused - usage.errors,
    hatched: usage.refused + usage.errors,
    summary: describe(usage),
    // A Monday, except where its label would run into the edge.
    tick:
      new Date(usage.day).getUTCDay() === 1 && index < days.length - 3
        ? formatDay(usage.day).replace(/ \d{4}$/, '')
        : undefined,
  }));
}

function describe({ requests, refused, errors }: UsageDay): string {
  return [
    formatCounted(requests, 'request'),
    ...(refused === 0 ? [] : [`${String(refused)} refused`]),
    ...(errors === 0 ? [] : [formatCounted(errors, 'error')]),
  ].join(', ');
}
