import type { ReportFacts } from '../facts/report-facts.ts';
import { compareAmounts } from './compare-amounts.ts';
import {
  compareAddresses,
  compareAttackers,
  compareLinks,
  compareTransactions,
} from './compare-anchors.ts';
import { compareChains } from './compare-chains.ts';
import { compareDays } from './compare-days.ts';
import { compareFigures } from './compare-figures.ts';
import { compareMentions } from './compare-mentions.ts';
import { compareNames } from './compare-names.ts';
import { compareRepeats } from './compare-repeats.ts';
import { compareSources } from './compare-sources.ts';
import { compareTechniques } from './compare-techniques.ts';
import type { Finding } from './finding.ts';

/** Every comparison of two reports, in the order in which a person reads them. Symmetric. */
export function compareReports(a: ReportFacts, b: ReportFacts): Finding[] {
  const [first, second] = a.report.id <= b.report.id ? [a, b] : [b, a];
  return comparators.map((compare) => compare(first, second));
}

const comparators: readonly ((a: ReportFacts, b: ReportFacts) => Finding)[] = [
  compareNames,
  compareMentions,
  compareDays,
  compareAmounts,
  compareFigures,
  compareChains,
  compareTransactions,
  compareAttackers,
  compareAddresses,
  compareLinks,
  compareTechniques,
  compareRepeats,
  compareSources,
];
