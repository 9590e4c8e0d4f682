import { formatCounted, formatDay, formatUsd, formatUsdExact, type TimelineBar } from '@kamiyo/ui';

import type { Period } from '../../lib/periods.ts';
import { sumOfKnown } from '../exploits/parts/sum-of-known.ts';

export type BarNames = {
  /** The period in words. */
  label: (start: string) => string;
  /** What stands below the bar, for those that begin something. */
  tick: (start: string, index: number) => string | undefined;
};

/** Exploits per period: the hatched part are those whose loss is unknown. */
export function countBars(periods: readonly Period[], names: BarNames): TimelineBar[] {
  return periods.map((period, index) => ({
    id: period.start,
    label: names.label(period.start),
    solid: period.count - period.unknownLossCount,
    hatched: period.unknownLossCount,
    summary: `${formatCounted(period.count, 'exploit')}${
      period.unknownLossCount === 0 ? '' : `, ${String(period.unknownLossCount)} with unknown loss`
    }`,
    tick: names.tick(period.start, index),
  }));
}

/** Known losses per period. */
export function lossBars(periods: readonly Period[], names: BarNames): TimelineBar[] {
  return periods.map((period, index) => ({
    id: period.start,
    label: names.label(period.start),
    solid: Number(period.knownLossUsd),
    summary: period.count === 0 ? 'no exploit' : describeSum(sumOfKnown(period)),
    tick: names.tick(period.start, index),
  }));
}

function describeSum(known: string | null): string {
  return known === null ? 'unknown' : formatUsdExact(known);
}

/** The highest bar of losses in words. */
export function formatTopLoss(value: number): string {
  return formatUsd(value.toFixed(2));
}

export const weekNames: BarNames = {
  label: (start) => `week of ${formatDay(start)}`,
  tick: (start, index) => quarterTick(start, index, 7),
};

export const monthNames: BarNames = {
  label: (start) => formatDay(start).replace(/^1 /, ''),
  tick: (start) => (start.slice(5, 7) === '01' ? start.slice(0, 4) : undefined),
};

/** The month, where a quarter begins within this many days after the start. */
function quarterTick(start: string, index: number, days: number): string | undefined {
  const end = new Date(Date.parse(start) + (days - 1) * 86_400_000);
  const begins = end.getUTCDate() <= days && end.getUTCMonth() % 3 === 0;
  // The first label would be cut off by the second one.
  return begins && index > 1 ? formatDay(end.getTime()).replace(/^\d+ /, '') : undefined;
}
