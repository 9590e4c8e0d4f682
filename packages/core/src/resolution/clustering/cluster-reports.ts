import { reportFacts } from '../facts/report-facts.ts';
import type { Judgement } from '../judgement.ts';
import type { ResolutionReport } from '../resolution-report.ts';
import { scorePair } from '../scoring/score-pair.ts';
import { bindReports, type Bundles } from './bind-reports.ts';
import { clusteringPolicy } from './clustering-policy.ts';
import { bestPartition, type PartitionProblem } from './partition.ts';
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
  const gainOf = pairGains(component);
  const gains = bundles.map((left, i) =>
    bundles.map((right, j) => {
      if (i === j) return 0;
      let gain = 0;
      for (const a of left) {
        for (const b of right) gain += apart.has(pairKey(a, b)) ? -Infinity : gainOf(a, b);
      }
      return gain;
    }),
  );
  return { size: bundles.length, gain: (i, j) => gains[i]?.[j] ?? 0 };
}

/** Symmetric: sums run over sorted ids on both sides. */
function pairGains(component: Component): (a: string, b: string) => number {
  const reportById = new Map(component.reports.map((report) => [report.id, report]));
  const bitsByPair = new Map(
    component.edges.map((edge) => [pairKey(edge.reportA, edge.reportB), edge.score.bits]),
  );
  return (idA, idB) => {
    const a = reportById.get(idA);
    const b = reportById.get(idB);
    if (a === undefined || b === undefined) return 0;
    const bits = bitsByPair.get(pairKey(idA, idB)) ?? scorePair(a, b).bits;
    return boundedGain(bits, daysApart(a, b));
  };
}

function boundedGain(bits: number, days: number): number {
  if (days > clusteringPolicy.spanDaysMax && bits <= 0) return -Infinity;
  return Math.max(clusteringPolicy.pairBitsMin, Math.min(clusteringPolicy.pairBitsMax, bits));
}

function daysApart(a: ResolutionReport, b: ResolutionReport): number {
  const left = reportFacts(a).day;
  const right = reportFacts(b).day;
  return left === null || right === null ? 0 : Math.abs(left - right);
}
