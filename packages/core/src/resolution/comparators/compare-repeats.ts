import type { ReportFacts } from '../facts/report-facts.ts';
import type { Finding } from './finding.ts';

/**
 * One report says that the victim was hit again, the other bears another date: two incidents of a
 * repeat victim (UwU Lend 2024-06-10 and -13).
 */
export function compareRepeats(a: ReportFacts, b: ReportFacts): Finding<'repeat'> {
  const isApart = a.day !== null && b.day !== null && Math.abs(a.day - b.day) >= 2;
  const [earlier, later] = (a.day ?? 0) <= (b.day ?? 0) ? [a, b] : [b, a];
  return isApart && later.tellsOfRepeat && !earlier.tellsOfRepeat
    ? { comparator: 'repeat', level: 'told', detail: 'The later report tells of a further attack' }
    : { comparator: 'repeat', level: 'unknown', detail: 'No report tells of a further attack' };
}
