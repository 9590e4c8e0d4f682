import type { ReportEdge } from './report-edge.ts';
import type { Component } from './component.ts';

/**
 * Splits reports into components held together by edges and must-link judgements, each sorted by
 * id and the list by its first id. Judgements across components say nothing and are dropped.
 */
export function connectedComponents(whole: Component): Component[] {
  const rootOf = unionOf(whole);
  const parts = new Map<
    string,
    {
      reports: Component['reports'][number][];
      edges: ReportEdge[];
      judgements: Component['judgements'][number][];
    }
  >();
  const partOf = (id: string) => {
    const root = rootOf(id);
    const part = parts.get(root) ?? { reports: [], edges: [], judgements: [] };
    parts.set(root, part);
    return part;
  };
  const sorted = [...whole.reports].sort((a, b) => (a.id < b.id ? -1 : 1));
  for (const report of sorted) partOf(report.id).reports.push(report);
  for (const edge of whole.edges) partOf(edge.reportA).edges.push(edge);
  const known = new Set(sorted.map((report) => report.id));
  for (const judgement of whole.judgements) {
    const { reportA, reportB } = judgement;
    if (!known.has(reportA) || !known.has(reportB)) continue;
    if (rootOf(reportA) === rootOf(reportB)) partOf(reportA).judgements.push(judgement);
  }
  return [...parts.values()];
}

function unionOf({ edges, judgements, reports }: Component): (id: string) => string {
  const parents = new Map(reports.map((report) => [report.id, report.id]));
  const find = (id: string): string => {
    let root = id;
    for (let up = parents.get(root); up !== undefined && up !== root; up = parents.get(root))
      root = up;
    parents.set(id, root);
    return root;
  };
  const ties = [...edges, ...judgements.filter((judgement) => judgement.kind === 'must_link')];
  for (const { reportA, reportB } of ties) {
    if (!parents.has(reportA) || !parents.has(reportB)) continue;
    const [low = '', high = ''] = [find(reportA), find(reportB)].sort();
    parents.set(high, low);
  }
  return find;
}
