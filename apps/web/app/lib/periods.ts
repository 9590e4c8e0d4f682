import type { Timeline } from '@kamiyo/core/contracts';

export type Period = Timeline['data'][number];

const dayMs = 86_400_000;

/** The Monday, 00:00 UTC, of the week an instant is in. */
function startOfWeek(instant: number): number {
  const day = Math.floor(instant / dayMs);
  // 1 January 1970 was a Thursday.
  return (day - ((day + 3) % 7)) * dayMs;
}

/** The first of the month, 00:00 UTC, some months before or after the one an instant is in. */
function startOfMonth(instant: number, monthsLater = 0): number {
  const date = new Date(instant);
  return Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + monthsLater, 1);
}

/** The starts of the last weeks, the current one last. */
export function lastWeeks(now: number, count: number): number[] {
  const current = startOfWeek(now);
  return Array.from({ length: count }, (_, index) => current - (count - 1 - index) * 7 * dayMs);
}

/** The starts of the last months, the current one last. */
export function lastMonths(now: number, count: number): number[] {
  return Array.from({ length: count }, (_, index) => startOfMonth(now, index - count + 1));
}

/** One period for each start, empty where the history has none: a gap is a finding, not a hole. */
export function fillPeriods(starts: readonly number[], periods: readonly Period[]): Period[] {
  const byStart = new Map(periods.map((period) => [Date.parse(period.start), period]));
  return starts.map(
    (start) =>
      byStart.get(start) ?? {
        ...{ start: new Date(start).toISOString(), count: 0 },
        ...{ knownLossUsd: '0', unknownLossCount: 0 },
      },
  );
}

/** The UTC day of an instant, as the api takes it. */
export function toDay(instant: number): string {
  return new Date(instant).toISOString().slice(0, 10);
}
