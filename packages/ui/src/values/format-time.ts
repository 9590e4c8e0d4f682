export type Precision = 'day' | 'instant';

const months = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');
const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;
/** Beyond this a date says more than a distance. */
const relativeMsMax = 14 * dayMs;

/** A UTC day: "21 May 2026". The same on every machine, whatever its language. */
export function formatDay(instant: string | number): string {
  const date = new Date(instant);
  const month = months[date.getUTCMonth()] ?? '';
  return `${String(date.getUTCDate())} ${month} ${String(date.getUTCFullYear())}`;
}

/** The whole truth about an instant: "21 May 2026, 08:50:59 UTC". */
export function formatExactTime(
  instant: string | number,
  precision: Precision = 'instant',
): string {
  if (precision === 'day') return `${formatDay(instant)} UTC, hour unknown`;
  return `${formatDay(instant)}, ${new Date(instant).toISOString().slice(11, 19)} UTC`;
}

/** How long ago, or the day when that is long ago: "4 min ago", "21 May 2026". */
export function formatRelativeTime(instant: string, now: number): string {
  const distance = now - Date.parse(instant);
  if (Math.abs(distance) > relativeMsMax) return formatDay(instant);
  if (distance < -minuteMs) return `in ${formatDuration(-distance)}`;
  if (distance < minuteMs) return 'just now';
  return `${formatDuration(distance)} ago`;
}

/** A UTC day beside today: "today", "yesterday", "4 days ago", "21 May 2026". */
export function formatRelativeDay(instant: string, now: number): string {
  const days = Math.floor(now / dayMs) - Math.floor(Date.parse(instant) / dayMs);
  if (days === 0) return 'today';
  if (days === 1) return 'yesterday';
  return days > 1 && days <= 14 ? `${String(days)} days ago` : formatDay(instant);
}

/** A length of time in its largest unit: "4 min", "3 h", "12 days". */
export function formatDuration(ms: number): string {
  if (ms < minuteMs) return `${String(Math.max(1, Math.round(ms / 1_000)))} s`;
  if (ms < hourMs) return `${String(Math.floor(ms / minuteMs))} min`;
  if (ms < 2 * dayMs) return `${String(Math.floor(ms / hourMs))} h`;
  return `${String(Math.floor(ms / dayMs))} days`;
}
