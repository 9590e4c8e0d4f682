import { isRounding } from '../facts/money-facts.ts';
import type { ReportFacts } from '../facts/report-facts.ts';
import { compareNames } from './compare-names.ts';
import type { Finding } from './finding.ts';

/**
 * One source rarely lists an incident twice. When it does, the two rows look alike, or they bear two
 * names and one day (dForce and Lendf.Me). Rows of one name that differ in their date or loss are two
 * incidents in the eyes of the source (Mirror and Merlin, each twice in one day).
 */
export function compareSources(a: ReportFacts, b: ReportFacts): Finding<'source'> {
  const { source } = a.report;
  if (source !== b.report.source) {
    return { comparator: 'source', level: 'other', detail: 'From different sources' };
  }
  if (isTwin(a, b)) {
    return {
      comparator: 'source',
      level: 'same-twin',
      detail: `${source} lists both, nearly alike`,
    };
  }
  return isOtherName(a, b)
    ? { comparator: 'source', level: 'same-day', detail: `${source} lists both names for one day` }
    : {
        comparator: 'source',
        level: 'same-apart',
        detail: `${source} lists both as two incidents`,
      };
}

/**
 * Two precise losses that differ are two incidents, whatever the names; and names that are merely
 * alike are two victims to a source that writes both (SafeShield and SafeShill, Bull and BullsDrop).
 */
function isOtherName(a: ReportFacts, b: ReportFacts): boolean {
  const digits = [a, b].map((facts) => facts.money.lossUsd?.digits ?? 0);
  const isPrecise = Math.min(...digits) >= 3;
  const isOther = a.names.whole.key !== b.names.whole.key;
  return a.day === b.day && isOther && !isPrecise && !merelyAlike.has(compareNames(a, b).level);
}

const merelyAlike: ReadonlySet<string> = new Set([
  'contained-common',
  'similar',
  'abbreviated',
  'overlap',
]);

/** Further apart, equal losses are no sign of a double entry. */
const twinDaysMax = 3;

function isTwin(a: ReportFacts, b: ReportFacts): boolean {
  if (a.day === null || b.day === null) return false;
  const days = Math.abs(a.day - b.day);
  const isOneName = a.names.whole.key === b.names.whole.key;
  const { lossUsd: lossA } = a.money;
  const { lossUsd: lossB } = b.money;
  if (lossA === null || lossB === null) return days === 0 && isOneName;
  return days <= (isOneName ? twinDaysMax : 0) && isRounding(lossA, lossB);
}
