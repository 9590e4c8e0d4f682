import type { ReportFacts } from '../facts/report-facts.ts';
import type { Finding } from './finding.ts';

/** One source rarely lists an incident twice. */
export function compareSources(a: ReportFacts, b: ReportFacts): Finding<'source'> {
  return a.report.source === b.report.source
    ? { comparator: 'source', level: 'same', detail: `Both from ${a.report.source}` }
    : { comparator: 'source', level: 'other', detail: 'From different sources' };
}
