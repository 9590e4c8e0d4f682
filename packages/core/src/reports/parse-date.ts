import type { ReportDraft } from './report-draft.ts';

export type OccurredAt = NonNullable<ReportDraft['occurredAt']>;

/** Before the first block of Bitcoin there was nothing to exploit. */
const earliestMs = Date.UTC(2009, 0, 3);
const latestMs = Date.UTC(2100, 0, 1);

/**
 * A date as sources write it, always UTC; null when it is none. Understood are ISO days and
 * instants, `20260529`, `M/D/YYYY` (never D/M), "May 29, 2026", "29 May 2026" and mail dates. A day
 * that does not exist (30 February) is not moved to one that does.
 */
export function parseDateText(text: string): OccurredAt | null {
  const line = text
    .trim()
    .replaceAll(/\s*·\s*/g, ' ')
    .replaceAll(/\s+/g, ' ');
  return parseDay(line) ?? parseInstant(line);
}

/** Seconds since 1970 as a day: for lists that give midnight for every incident. */
export function parseUnixDay(seconds: number): OccurredAt | null {
  return inRange(seconds * 1_000) ? toDay(new Date(seconds * 1_000)) : null;
}

/** Milliseconds since 1970 as an instant. */
export function parseUnixMs(ms: number): OccurredAt | null {
  return inRange(ms) ? { value: new Date(ms).toISOString(), precision: 'instant' } : null;
}

/** The day of an instant. */
export function toDay(date: Date): OccurredAt {
  return { value: `${date.toISOString().slice(0, 10)}T00:00:00.000Z`, precision: 'day' };
}

const monthNames = 'jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec';
const monthWord = `(?<month>${monthNames})[a-z]*\\.?`;

const dayPatterns: readonly RegExp[] = [
  /^(?<year>\d{4})[-/.](?<month>\d{1,2})[-/.](?<date>\d{1,2})$/,
  /^(?<year>\d{4})(?<month>\d{2})(?<date>\d{2})$/,
  /^(?<month>\d{1,2})\/(?<date>\d{1,2})\/(?<year>\d{4}|\d{2})$/,
  new RegExp(`^${monthWord} (?<date>\\d{1,2})(?:st|nd|rd|th)?,? (?<year>\\d{4})$`, 'i'),
  new RegExp(`^(?<date>\\d{1,2})(?:st|nd|rd|th)? ${monthWord},? (?<year>\\d{4})$`, 'i'),
];

function parseDay(line: string): OccurredAt | null {
  const groups = dayPatterns.map((pattern) => pattern.exec(line)?.groups).find(Boolean);
  return groups === undefined ? null : toRealDay(groups);
}

/** Instants without a zone are UTC. */
function parseInstant(line: string): OccurredAt | null {
  const iso =
    /^(\d{4}-\d{2}-\d{2})[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?$/i.exec(line);
  const isMailDate = /^(?:\w{3}, )?\d{1,2} \w{3,9} \d{4} \d{1,2}:\d{2}/.test(line);
  const isPostDate = new RegExp(`^(?:${monthNames})[a-z]* \\d{1,2},? \\d{4},? \\d`, 'i').test(line);
  if (iso === null && !isMailDate && !isPostDate) return null;
  if (iso?.[1] !== undefined && parseDay(iso[1]) === null) return null;
  const hasZone = /(?:[+-]\d{2}:?\d{2}|Z|GMT|UTC|[ECMP][SD]T)$/i.test(line);
  return parseUnixMs(Date.parse(hasZone ? line : `${line}${iso === null ? ' ' : ''}Z`));
}

function toRealDay(groups: Partial<Record<string, string>>): OccurredAt | null {
  const { year = '', month = '', date = '' } = groups;
  const named = monthNames.split('|').indexOf(month.toLowerCase());
  const monthIndex = named === -1 ? Number(month) - 1 : named;
  const ms = Date.UTC(Number(year.padStart(4, '20')), monthIndex, Number(date));
  const day = new Date(ms);
  const isReal = day.getUTCMonth() === monthIndex && day.getUTCDate() === Number(date);
  return isReal && inRange(ms) ? toDay(day) : null;
}

function inRange(ms: number): boolean {
  return Number.isFinite(ms) && ms >= earliestMs && ms <= latestMs;
}
