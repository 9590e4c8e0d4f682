import { blockKeys } from '../blocking/block-keys.ts';
import { byFirstId, clusterReports, type ReportGroup } from '../clustering/cluster-reports.ts';
import { connectedComponents } from '../clustering/connected-components.ts';
import { pairKey, type ReportEdge } from '../clustering/report-edge.ts';
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
  const edges = edgesAmong(reports, model);
  const groups = connectedComponents({ reports, edges, judgements }).flatMap((component) =>
    clusterReports(component, model),
  );
  return { groups: groups.toSorted(byFirstId), edges };
}

function edgesAmong(reports: readonly ResolutionReport[], model: ResolutionModel): ReportEdge[] {
  const reportsByKey = new Map<string, ResolutionReport[]>();
  const seen = new Set<string>();
  const edges: ReportEdge[] = [];
  for (const report of [...reports].sort((a, b) => (a.id < b.id ? -1 : 1))) {
    for (const key of blockKeys(report)) {
      const bucket = reportsByKey.get(key) ?? [];
      for (const other of bucket) {
        const pair = pairKey(other.id, report.id);
        if (seen.has(pair)) continue;
        seen.add(pair);
        const edge = toEdge(other, report, model);
        if (edge !== null) edges.push(edge);
      }
      bucket.push(report);
      reportsByKey.set(key, bucket);
    }
  }
  return edges.sort((a, b) =>
    pairKey(a.reportA, a.reportB) < pairKey(b.reportA, b.reportB) ? -1 : 1,
  );
}
