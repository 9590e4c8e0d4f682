import { candidatePairs } from '../blocking/candidate-pairs.ts';
import { pairKey } from '../clustering/report-edge.ts';
import { compareTransactions } from '../comparators/compare-anchors.ts';
import { compareReports } from '../comparators/compare-reports.ts';
import { reportFacts } from '../facts/report-facts.ts';
import type { ResolutionReport } from '../resolution-report.ts';
import { nameRegime } from '../scoring/name-regime.ts';
import type { TrainingExample } from '../scoring/training-example.ts';
import type { LabelledPair } from './read-pairs.ts';
import { recordsToReports } from './record-to-report.ts';
import type { IncidentRecord } from './read-records.ts';

/** A pair as training compares it, before anybody's label. */
export type TrainingPair = Pick<TrainingExample, 'regime' | 'levels'> & {
  key: string;
  isOneSource: boolean;
  /** What transactions say of the pair, where that may stand for a label. */
  proof: boolean | null;
};

/**
 * Every pair of records that share a block key, and every labelled pair, compared twice: as the
 * lists give it, and with its anchors hidden. What was hidden judges the hidden form.
 */
export function trainingPairs(input: {
  records: readonly IncidentRecord[];
  pairs: readonly LabelledPair[];
}): TrainingPair[] {
  const open = recordsToReports({ ...input, blind: false });
  const blind = recordsToReports({ ...input, blind: true });
  const labelled = input.pairs.map((pair) => pairKey(pair.recordA, pair.recordB));
  return [
    ...comparedPairs(open, labelled, new Map()),
    ...comparedPairs(blind, labelled, proofsByTransaction(open)),
  ];
}

function comparedPairs(
  reports: readonly ResolutionReport[],
  further: readonly string[],
  proofs: ReadonlyMap<string, boolean>,
): TrainingPair[] {
  const byId = new Map(reports.map((report) => [report.id, report]));
  const candidates = candidatePairs(reports).map(([a, b]) => pairKey(a.id, b.id));
  const keys = new Set([...candidates, ...further]);
  return [...keys].toSorted().flatMap((key) => {
    const [a, b] = key.split('\n').map((id) => byId.get(id));
    if (a === undefined || b === undefined) return [];
    const findings = compareReports(reportFacts(a), reportFacts(b));
    const regime = nameRegime(findings);
    const known = findings.filter((finding) => finding.level !== 'unknown');
    return [
      {
        key,
        regime,
        levels: Object.fromEntries(known.map(({ comparator, level }) => [comparator, level])),
        isOneSource: a.source === b.source,
        proof: regime === 'namesDiffer' ? (proofs.get(key) ?? null) : null,
      },
    ];
  });
}

/**
 * What transactions say of pairs from different sources that both name some: true when they share
 * one. It shows how rare a second name is. Of pairs under one name it says less, because an
 * incident can have many transactions.
 */
function proofsByTransaction(reports: readonly ResolutionReport[]): ReadonlyMap<string, boolean> {
  return new Map(
    candidatePairs(reports).flatMap(([a, b]) => {
      if (a.source === b.source) return [];
      const { level } = compareTransactions(reportFacts(a), reportFacts(b));
      return level === 'unknown' ? [] : [[pairKey(a.id, b.id), level === 'shared'] as const];
    }),
  );
}
