import { reportFacts } from '../facts/report-facts.ts';
import type { Judgement } from '../judgement.ts';
import type { ResolutionReport } from '../resolution-report.ts';
import { scorePair } from '../scoring/score-pair.ts';
import { bindReports, type Bundles } from './bind-reports.ts';
import { clusteringPolicy } from './clustering-policy.ts';
import { pairGain } from './pair-gain.ts';
import { bestPartition, type PartitionProblem } from './partition.ts';
import { withRivals } from './rival-gains.ts';
import { pairKey, type ReportEdge } from './report-edge.ts';
import { withMargins } from './group-margins.ts';

/** Reports that tell of one incident. */
export type ReportGroup = {
  /** Sorted; the first one names the group. */
  reportIds: readonly string[];
  /** Bits by which the nearest other grouping is worse; null when there is no other. */
  marginBits: number | null;
  /** True when little would turn the decision: a person should look. */
  needsReview: boolean;
};

export type Component = {
  reports: readonly ResolutionReport[];
  /** Known scores. Pairs of the component without one are scored here. */
  edges: readonly ReportEdge[];
  judgements: readonly Judgement[];
};

/**
 * Groups the reports of one component by constrained correlation clustering: the grouping whose
 * pairs within groups have the greatest sum of bits, operators' judgements kept. Unlike connected
 * components, a chain of middling pairs does not tie its ends together. Deterministic whatever the
 * order of the input; groups sorted by their first id.
 */
export function clusterReports(component: Component): ReportGroup[] {
  const ids = component.reports.map((report) => report.id);
  const bundles = bindReports(ids, component.judgements);
  const problem = toProblem(component, bundles);
  const partition = bestPartition(problem, clusteringPolicy.exactSizeMax);
  const margins = withMargins(problem, partition);
  return margins
    .map(({ members, marginBits }) => ({
      reportIds: members.flatMap((index) => bundles.bundles[index] ?? []).sort(),
      marginBits,
      needsReview: marginBits !== null && marginBits < clusteringPolicy.reviewMarginBits,
    }))
    .sort((a, b) => ((a.reportIds[0] ?? '') < (b.reportIds[0] ?? '') ? -1 : 1));
}

function toProblem(component: Component, { bundles, apart }: Bundles): PartitionProblem {
  const reports = [...component.reports].sort((a, b) => (a.id < b.id ? -1 : 1));
  const position = new Map(reports.map((report, index) => [report.id, index]));
  const gains = withRivals({
    gains: pairGains(reports, component.edges),
    sources: reports.map((report) => report.source),
  });
  const gainOf = (a: string, b: string): number =>
    apart.has(pairKey(a, b))
      ? -Infinity
      : (gains[position.get(a) ?? -1]?.[position.get(b) ?? -1] ?? 0);
  const table = bundles.map((left, i) =>
    bundles.map((right, j) => (i === j ? 0 : sumOfPairs(left, right, gainOf))),
  );
  return { size: bundles.length, gain: (i, j) => table[i]?.[j] ?? 0 };
}

function sumOfPairs(
  left: readonly string[],
  right: readonly string[],
  gainOf: (a: string, b: string) => number,
): number {
  let sum = 0;
  for (const a of left) for (const b of right) sum += gainOf(a, b);
  return sum;
}

function pairGains(reports: readonly ResolutionReport[], edges: readonly ReportEdge[]): number[][] {
  const scores = new Map(
    edges.map((edge) => [pairKey(edge.reportA, edge.reportB), edge.score] as const),
  );
  const gains = reports.map(() => new Array<number>(reports.length).fill(0));
  for (const [i, a] of reports.entries()) {
    for (const [j, b] of reports.entries()) {
      if (j <= i) continue;
      const score = scores.get(pairKey(a.id, b.id)) ?? scorePair(a, b);
      const gain = pairGain(score, daysApart(a, b));
      (gains[i] ?? [])[j] = gain;
      (gains[j] ?? [])[i] = gain;
    }
  }
  return gains;
}

function daysApart(a: ResolutionReport, b: ResolutionReport): number {
  const left = reportFacts(a).day;
  const right = reportFacts(b).day;
  return left === null || right === null ? 0 : Math.abs(left - right);
}
