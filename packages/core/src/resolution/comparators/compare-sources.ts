import type { ReportFacts } from '../facts/report-facts.ts';
import type { Finding } from './finding.ts';

/** One source rarely lists an incident twice, and hardly ever under two dates. */
export function compareSources(a: ReportFacts, b: ReportFacts): Finding<'source'> {
  const { source } = a.report;
  if (source !== b.report.source) {
    return { comparator: 'source', level: 'other', detail: 'From different sources' };
  }
  return a.day === b.day
    ? { comparator: 'source', level: 'same-day', detail: `${source} lists both for one day` }
    : { comparator: 'source', level: 'same-apart', detail: `${source} lists both, for two days` };
}
