import { candidatePairs } from '../blocking/candidate-pairs.ts';
import { byFirstId, clusterReports, type ReportGroup } from '../clustering/cluster-reports.ts';
import { connectedComponents } from '../clustering/connected-components.ts';
import type { ReportEdge } from '../clustering/report-edge.ts';
import { toEdge } from '../clustering/to-edge.ts';
import type { Judgement } from '../judgement.ts';
import type { ResolutionReport } from '../resolution-report.ts';
import { resolutionModel } from '../scoring/model.ts';
import type { ResolutionModel } from '../scoring/resolution-model.ts';

export type Resolution = {
  /** Every report in exactly one group; sorted by their first id. */
  groups: readonly ReportGroup[];
  /** Every pair that was kept, sorted. */
  edges: readonly ReportEdge[];
};

/** Resolves a whole set of reports at once. The same set gives the same answer in any order. */
export function resolveAll(
  reports: readonly ResolutionReport[],
  judgements: readonly Judgement[] = [],
  model: ResolutionModel = resolutionModel,
): Resolution {
  const edges = candidatePairs(reports).flatMap(([a, b]) => toEdge(a, b, model) ?? []);
  const groups = connectedComponents({ reports, edges, judgements }).flatMap((component) =>
    clusterReports(component, model),
  );
  return { groups: groups.toSorted(byFirstId), edges };
}
