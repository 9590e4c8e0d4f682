import { canonicalJson } from '../kernel/canonical-json.ts';
import {
  findEdges,
  regroupReports,
  type ReportEdge,
  type ResolutionModel,
  type ResolutionReport,
} from '../resolution/index.ts';
import type { RebuildUnit } from './rebuild-store.ts';
import { noChanges, resolveChanges, type ResolvedChanges } from './resolve-changes.ts';

export type EdgeCounts = { added: number; changed: number; removed: number };

export function noEdgeCounts(): EdgeCounts {
  return { added: 0, changed: 0, removed: 0 };
}

/**
 * Compares the given reports anew, and with them every report that they were or are now connected
 * with, over edges or within an exploit: whole components go from the old state to the new one in
 * one step, so that nobody sees a grouping that neither model would give.
 */
export async function renewComponents(
  unit: RebuildUnit,
  input: { reportIds: readonly string[]; model: ResolutionModel; now: Date },
): Promise<{ reportIds: string[]; edges: EdgeCounts; exploits: ResolvedChanges }> {
  const { model, now } = input;
  const edges = noEdgeCounts();
  const renewed = new Set<string>();
  let frontier = [...input.reportIds];
  while (frontier.length > 0) {
    const asked = new Set(frontier);
    const { reports: before } = await unit.index.componentOf(frontier);
    const own = before.filter((report) => asked.has(report.id));
    await renewEdges(unit, { reports: own, model, edges });
    for (const id of frontier) renewed.add(id);
    const { reports: after } = await unit.index.componentOf(frontier);
    const connected = [...before, ...after].map((report) => report.id);
    const reached = new Set([...connected, ...(await unit.listSiblings(connected))]);
    frontier = [...reached].filter((id) => !renewed.has(id));
  }
  const reportIds = [...renewed].sort();
  if (reportIds.length === 0) return { reportIds, edges, exploits: noChanges() };
  const groups = await regroupReports(unit.index, reportIds, model);
  const exploits = await resolveChanges(unit, { groups, touched: reportIds }, now);
  return { reportIds, edges, exploits };
}

async function renewEdges(
  unit: RebuildUnit,
  {
    reports,
    model,
    edges,
  }: { reports: readonly ResolutionReport[]; model: ResolutionModel; edges: EdgeCounts },
): Promise<void> {
  const ids = reports.map((report) => report.id);
  const found = findEdges(reports, await unit.index.candidatesFor(ids), model);
  const stored = new Map((await unit.readEdges(ids)).map((edge) => [keyOf(edge), edge]));
  const added = found.filter((edge) => !stored.has(keyOf(edge)));
  const changed = found.filter((edge) => {
    const before = stored.get(keyOf(edge));
    return before !== undefined && canonicalJson(before.score) !== canonicalJson(edge.score);
  });
  const wanted = new Set(found.map(keyOf));
  const removed = [...stored.values()].filter((edge) => !wanted.has(keyOf(edge)));
  await unit.unlink(removed);
  await unit.index.link([...added, ...changed]);
  edges.added += added.length;
  edges.changed += changed.length;
  edges.removed += removed.length;
}

function keyOf({ reportA, reportB }: ReportEdge): string {
  return `${reportA} ${reportB}`;
}
