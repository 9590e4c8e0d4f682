import { resolutionModel } from '../scoring/model.ts';
import type { ResolutionModel } from '../scoring/resolution-model.ts';
import { bindReports, type Bundles } from './bind-reports.ts';
import { clusteringPolicy } from './clustering-policy.ts';
import type { Component } from './component.ts';
import { gainTable } from './gain-table.ts';
import { groupMargins } from './group-margins.ts';
import { bestPartition, type PartitionProblem } from './partition.ts';
import { pairKey } from './report-edge.ts';
import { withRivals } from './rival-gains.ts';

/** Reports that tell of one incident. */
export type ReportGroup = {
  /** Sorted; the first one names the group. */
  reportIds: readonly string[];
  /** Bits by which the nearest other grouping is worse; null when there is no other. */
  marginBits: number | null;
  /** True when little would turn the decision: a person should look. */
  needsReview: boolean;
};

/**
 * Groups the reports of one component by constrained correlation clustering: the grouping whose
 * pairs within groups have the greatest sum of gains, operators' judgements kept. Unlike connected
 * components, a chain of middling pairs does not tie its ends together. Deterministic whatever the
 * order of the input; groups sorted by their first id.
 */
export function clusterReports(
  component: Component,
  model: ResolutionModel = resolutionModel,
): ReportGroup[] {
  const ids = component.reports.map((report) => report.id);
  const { bundles, apart } = bindReports(ids, component.judgements);
  const problem = toProblem(component, { bundles, apart }, model);
  const partition = bestPartition(problem, clusteringPolicy.exactSizeMax);
  return groupMargins(problem, partition)
    .map(({ members, marginBits }) => ({
      reportIds: members.flatMap((index) => bundles[index] ?? []).toSorted(),
      marginBits,
      needsReview: marginBits !== null && marginBits < clusteringPolicy.reviewMarginBits,
    }))
    .toSorted(byFirstId);
}

/** Groups are listed by their first report. */
export function byFirstId(a: ReportGroup, b: ReportGroup): number {
  return (a.reportIds[0] ?? '') < (b.reportIds[0] ?? '') ? -1 : 1;
}

function toProblem(
  component: Component,
  { bundles, apart }: Bundles,
  model: ResolutionModel,
): PartitionProblem {
  const table = gainTable(component, model);
  const gains = withRivals(table);
  const position = new Map(table.reports.map((report, index) => [report.id, index]));
  const gainOf = (a: string, b: string): number =>
    apart.has(pairKey(a, b))
      ? -Infinity
      : (gains[position.get(a) ?? -1]?.[position.get(b) ?? -1] ?? 0);
  const sums = bundles.map((left, i) =>
    bundles.map((right, j) => (i === j ? 0 : sumOfPairs(left, right, gainOf))),
  );
  return { size: bundles.length, gain: (i, j) => sums[i]?.[j] ?? 0 };
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
