import type { Share } from '@kamiyo/core/contracts';

/** The orders of the table; the first is the one without a choice. */
export const shareSorts = {
  '-count': (a, b) => b.count - a.count,
  '-recent': (a, b) => b.countLastYear - a.countLastYear || b.count - a.count,
  '-loss': (a, b) => Number(b.knownLossUsd) - Number(a.knownLossUsd),
  '-last': (a, b) => (b.lastOccurredAt ?? '').localeCompare(a.lastOccurredAt ?? ''),
  name: (a, b) => a.name.localeCompare(b.name, 'en'),
} as const satisfies Record<string, (a: Share, b: Share) => number>;

export type ShareSort = keyof typeof shareSorts;

export function toShareSort(text: string | null): ShareSort {
  return text !== null && text in shareSorts ? (text as ShareSort) : '-count';
}
