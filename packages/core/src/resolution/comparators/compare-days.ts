import type { ReportFacts } from '../facts/report-facts.ts';
import type { Finding, LevelOf } from './finding.ts';

/** How far apart the two dates are; slips of the pen are told from distance. */
export function compareDays(a: ReportFacts, b: ReportFacts): Finding<'days'> {
  if (a.day === null || b.day === null) {
    return { comparator: 'days', level: 'unknown', detail: 'A date is missing' };
  }
  const distance = Math.abs(a.day - b.day);
  const level = slipOf(a, b, distance) ?? levelOf(distance);
  return { comparator: 'days', level, detail: phrase(level, distance) };
}

/**
 * A slip is believed only where the losses can speak too: without them, the same day of the next
 * year is a repeat victim as likely as not (Fei Protocol 2021-05-02 and 2022-04-30).
 */
function slipOf(a: ReportFacts, b: ReportFacts, distance: number): LevelOf<'days'> | null {
  if (a.day === null || b.day === null || distance <= 7) return null;
  if (a.money.lossUsd === null || b.money.lossUsd === null) return null;
  if (isSwapped(a.day, b.day)) return 'swapped';
  return isYearSlip(a.day, b.day) ? 'year-slip' : null;
}

function levelOf(distance: number): LevelOf<'days'> {
  if (distance === 0) return 'same';
  if (distance === 1) return 'one';
  if (distance === 2) return 'two';
  if (distance === 3) return 'three';
  if (distance <= 7) return 'four-seven';
  return distance <= 30 ? 'month' : 'far';
}

function phrase(level: LevelOf<'days'>, distance: number): string {
  if (level === 'same') return 'The same day';
  if (level === 'swapped') return 'The same date with day and month swapped';
  if (level === 'year-slip') return 'The same day of another year';
  return distance === 1 ? 'One day apart' : `${String(distance)} days apart`;
}

const dayMs = 86_400_000;

/** A slipped date may also be a few days off, as any date. */
const slipToleranceDays = 2;

/** ChainSwap 2021-07-11 stands in one list as 2021-11-07. */
function isSwapped(a: number, b: number): boolean {
  return (
    swappedDays(a).some((day) => Math.abs(day - b) <= slipToleranceDays) ||
    swappedDays(b).some((day) => Math.abs(day - a) <= slipToleranceDays)
  );
}

/** The day with day and month exchanged, if there is such a day and it is another one. */
function swappedDays(day: number): number[] {
  const instant = new Date(day * dayMs);
  const month = instant.getUTCMonth() + 1;
  const date = instant.getUTCDate();
  if (date > 12 || date === month) return [];
  return [Date.UTC(instant.getUTCFullYear(), date - 1, month) / dayMs];
}

/** DEUS, Iron Finance and THORChain stand in one list under a wrong year. */
function isYearSlip(a: number, b: number): boolean {
  const distance = Math.abs(a - b);
  return Math.abs(distance - 365.5) <= slipToleranceDays + 0.5;
}
