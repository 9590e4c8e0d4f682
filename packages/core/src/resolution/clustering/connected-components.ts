import type { Judgement } from '../judgement.ts';
import type { ResolutionReport } from '../resolution-report.ts';
import type { Component } from './component.ts';
import { DisjointSets } from './disjoint-sets.ts';
import type { ReportEdge } from './report-edge.ts';

/**
 * Splits reports into components held together by edges and must-link judgements, each sorted by
 * id and the list by its first id. Judgements across components say nothing and are dropped.
 */
export function connectedComponents({ edges, judgements, reports }: Component): Component[] {
  const known = new Set(reports.map((report) => report.id));
  const isKnown = (pair: { reportA: string; reportB: string }) =>
    known.has(pair.reportA) && known.has(pair.reportB);
  const ties = [...edges, ...judgements.filter((judgement) => judgement.kind === 'must_link')];
  const sets = new DisjointSets();
  for (const { reportA, reportB } of ties.filter(isKnown)) sets.join(reportA, reportB);
  const parts = new Map<string, Part>();
  const partOf = (id: string): Part => {
    const root = sets.rootOf(id);
    const part = parts.get(root) ?? { reports: [], edges: [], judgements: [] };
    parts.set(root, part);
    return part;
  };
  for (const report of reports.toSorted((a, b) => (a.id < b.id ? -1 : 1))) {
    partOf(report.id).reports.push(report);
  }
  for (const edge of edges.filter(isKnown)) partOf(edge.reportA).edges.push(edge);
  for (const judgement of judgements.filter(isKnown)) {
    const part = partOf(judgement.reportA);
    if (part === partOf(judgement.reportB)) part.judgements.push(judgement);
  }
  return [...parts.values()];
}

type Part = { reports: ResolutionReport[]; edges: ReportEdge[]; judgements: Judgement[] };
