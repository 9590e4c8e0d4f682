import { blockKeys } from '../blocking/block-keys.ts';
import { pairKey } from '../clustering/report-edge.ts';
import { compareTransactions } from '../comparators/compare-anchors.ts';
import { compareReports } from '../comparators/compare-reports.ts';
import { reportFacts } from '../facts/report-facts.ts';
import type { ResolutionReport } from '../resolution-report.ts';
import { nameRegime } from '../scoring/name-regime.ts';
import type { TrainingExample } from '../scoring/training-example.ts';
import type { LabelledPair } from './read-pairs.ts';

/**
 * Every pair of reports that share a block key, and every judged pair, as training examples. Judged
 * pairs within one source are left out: only those that look alike were ever judged.
 */
export function trainingExamples(
  reports: readonly ResolutionReport[],
  pairs: readonly LabelledPair[],
  proofs: ReadonlyMap<string, boolean> = new Map(),
): TrainingExample[] {
  const byId = new Map(reports.map((report) => [report.id, report]));
  const weightOf = judgedWeights(pairs);
  const judged = new Map(pairs.map((pair) => [pairKey(pair.recordA, pair.recordB), pair] as const));
  const keys = new Set([...candidatePairs(reports), ...judged.keys()]);
  return [...keys].toSorted().flatMap((key): TrainingExample[] => {
    const [a, b] = key.split('\n').map((id) => byId.get(id));
    if (a === undefined || b === undefined) return [];
    const levels = toLevels(a, b);
    const pair = a.source === b.source ? undefined : judged.get(key);
    if (pair !== undefined) return [{ ...levels, same: pair.same, weight: weightOf(pair) }];
    const proof = levels.regime === 'namesDiffer' ? proofs.get(key) : undefined;
    return proof === undefined
      ? [{ ...levels, same: null, weight: unjudgedWeight }]
      : [{ ...levels, same: proof, weight: provenWeight }];
  });
}

/**
 * What transactions say of pairs from different sources that both name some: true when they share
 * one. Taken as labels of pairs under two names when anchors are hidden, because they show how rare
 * a second name is; of one name they say less, as an incident can have many transactions.
 */
export function proofsByTransaction(
  reports: readonly ResolutionReport[],
): ReadonlyMap<string, boolean> {
  const byId = new Map(reports.map((report) => [report.id, report]));
  return new Map(
    [...candidatePairs(reports)].flatMap((key) => {
      const [a, b] = key.split('\n').map((id) => byId.get(id));
      if (a === undefined || b === undefined || a.source === b.source) return [];
      const { level } = compareTransactions(reportFacts(a), reportFacts(b));
      return level === 'unknown' ? [] : [[key, level === 'shared'] as const];
    }),
  );
}

/** There are fifty times as many pairs that nobody judged, and nearly all are easy. */
const unjudgedWeight = 0.02;
/** A pair that transactions judge is as good as one that a person judged. */
const provenWeight = 1;
/** A pair labelled different counts less: such pairs were picked for being hard. */
const differentWeight = 0.25;
/** Pairs of one incident say much the same: n of them count for n^(1 − 0.25). */
const sameExponent = -0.25;

/** Pairs between the same two incidents say one thing together; large families must not rule. */
function judgedWeights(pairs: readonly LabelledPair[]): (pair: LabelledPair) => number {
  const parents = new Map<string, string>();
  const find = (id: string): string => {
    let root = id;
    for (let up = parents.get(root); up !== undefined; up = parents.get(root)) root = up;
    return root;
  };
  for (const pair of pairs.filter(({ same }) => same)) {
    const [low = '', high = ''] = [find(pair.recordA), find(pair.recordB)].toSorted();
    if (low !== high) parents.set(high, low);
  }
  const family = (pair: LabelledPair) => pairKey(find(pair.recordA), find(pair.recordB));
  const counts = new Map<string, number>();
  for (const pair of pairs) counts.set(family(pair), (counts.get(family(pair)) ?? 0) + 1);
  return (pair) => {
    const count = counts.get(family(pair)) ?? 1;
    return pair.same ? count ** sameExponent : differentWeight / count;
  };
}

function candidatePairs(reports: readonly ResolutionReport[]): Set<string> {
  const buckets = new Map<string, string[]>();
  for (const report of reports) {
    for (const key of blockKeys(report)) buckets.set(key, [...(buckets.get(key) ?? []), report.id]);
  }
  const pairs = new Set<string>();
  for (const ids of buckets.values()) {
    for (const [index, a] of ids.entries()) {
      for (const b of ids.slice(index + 1)) pairs.add(pairKey(a, b));
    }
  }
  return pairs;
}

function toLevels(
  a: ResolutionReport,
  b: ResolutionReport,
): Pick<TrainingExample, 'regime' | 'levels'> {
  const findings = compareReports(reportFacts(a), reportFacts(b));
  const known = findings.filter((finding) => finding.level !== 'unknown');
  return {
    regime: nameRegime(findings),
    levels: Object.fromEntries(known.map(({ comparator, level }) => [comparator, level])),
  };
}
