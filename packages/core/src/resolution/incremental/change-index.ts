import { blockKeys } from '../blocking/block-keys.ts';
import { byFirstId, clusterReports, type ReportGroup } from '../clustering/cluster-reports.ts';
import { connectedComponents } from '../clustering/connected-components.ts';
import { pairKey, type ReportEdge } from '../clustering/report-edge.ts';
import { toEdge } from '../clustering/to-edge.ts';
import type { Judgement } from '../judgement.ts';
import type { ResolutionReport } from '../resolution-report.ts';
import type { ResolutionModel } from '../scoring/resolution-model.ts';
import type { ResolutionIndex } from './resolution-index.ts';

/** What a change did: the groups of every component it touched, as they stand now. */
export type Regrouping = {
  groups: readonly ReportGroup[];
  /** Edges that the change added. */
  edges: readonly ReportEdge[];
};

/** Adds one report, or replaces it. Touches only the components it leaves and enters. */
export function addReport(index: ResolutionIndex, report: ResolutionReport): Promise<Regrouping> {
  return addReports(index, [report]);
}

/** Adds or replaces several reports; the outcome is that of adding them one by one. */
export async function addReports(
  index: ResolutionIndex,
  reports: readonly ResolutionReport[],
): Promise<Regrouping> {
  const ids = reports.map((report) => report.id);
  const before = await index.componentOf(ids);
  await index.put(reports.map((report) => ({ report, keys: blockKeys(report) })));
  const edges = findEdges(reports, await index.candidatesFor(ids));
  await index.link(edges);
  const touched = [...new Set([...ids, ...before.reports.map((report) => report.id)])];
  return { groups: await regroupReports(index, touched), edges };
}

/** Takes a report away; what it alone held together falls apart. */
export async function removeReport(index: ResolutionIndex, id: string): Promise<Regrouping> {
  const before = await index.componentOf([id]);
  await index.remove([id]);
  const touched = before.reports.map((report) => report.id).filter((other) => other !== id);
  return { groups: await regroupReports(index, touched), edges: [] };
}

/** Applies an operator's judgement and regroups the components of both reports. */
export async function addJudgement(
  index: ResolutionIndex,
  judgement: Judgement,
): Promise<Regrouping> {
  await index.judge(judgement);
  return { groups: await regroupReports(index, [judgement.reportA, judgement.reportB]), edges: [] };
}

/** Takes a judgement back. */
export async function removeJudgement(
  index: ResolutionIndex,
  judgement: Pick<Judgement, 'reportA' | 'reportB'>,
): Promise<Regrouping> {
  const { reportA, reportB } = judgement;
  const before = await index.componentOf([reportA, reportB]);
  await index.unjudge(reportA, reportB);
  const touched = before.reports.map((report) => report.id);
  return { groups: await regroupReports(index, touched), edges: [] };
}

/** Groups the components of the given reports anew, from what is stored. */
export async function regroupReports(
  index: ResolutionIndex,
  ids: readonly string[],
  model?: ResolutionModel,
): Promise<ReportGroup[]> {
  const groups = connectedComponents(await index.componentOf(ids)).flatMap((component) =>
    clusterReports(component, model),
  );
  return groups.toSorted(byFirstId);
}

/** The edges from reports to their candidates, each pair once. */
export function findEdges(
  reports: readonly ResolutionReport[],
  candidates: ReadonlyMap<string, readonly ResolutionReport[]>,
  model?: ResolutionModel,
): ReportEdge[] {
  const edges = new Map<string, ReportEdge>();
  for (const report of reports) {
    for (const other of candidates.get(report.id) ?? []) {
      const pair = pairKey(report.id, other.id);
      const edge = edges.has(pair) ? null : toEdge(report, other, model);
      if (edge !== null) edges.set(pair, edge);
    }
  }
  return [...edges.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, edge]) => edge);
}
