import { reportFacts } from '../facts/report-facts.ts';
import type { ResolutionReport } from '../resolution-report.ts';
import type { ResolutionModel } from '../scoring/resolution-model.ts';
import { scorePair } from '../scoring/score-pair.ts';
import type { Component } from './component.ts';
import { pairGain } from './pair-gain.ts';
import { pairKey } from './report-edge.ts';

/** What each pair of a component adds to a group that holds both. */
export type GainTable = {
  /** Sorted by id. */
  reports: readonly ResolutionReport[];
  /** Symmetric, in the order of the reports; zero on the diagonal. */
  gains: readonly (readonly number[])[];
};

/** The gains of all pairs, before rivals are considered. Scores of another model are made anew. */
export function gainTable(component: Component, model: ResolutionModel): GainTable {
  const reports = component.reports.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const scores = new Map(
    component.edges
      .filter((edge) => edge.score.modelVersion === model.version)
      .map((edge) => [pairKey(edge.reportA, edge.reportB), edge.score] as const),
  );
  const gains = reports.map(() => new Array<number>(reports.length).fill(0));
  for (const [i, a] of reports.entries()) {
    for (const [j, b] of reports.entries()) {
      if (j <= i) continue;
      const score = scores.get(pairKey(a.id, b.id)) ?? scorePair(a, b, model);
      const gain = pairGain(score, daysApart(a, b));
      (gains[i] ?? [])[j] = gain;
      (gains[j] ?? [])[i] = gain;
    }
  }
  return { reports, gains };
}

/** Zero when a date is missing. */
function daysApart(a: ResolutionReport, b: ResolutionReport): number {
  const left = reportFacts(a).day;
  const right = reportFacts(b).day;
  return left === null || right === null ? 0 : Math.abs(left - right);
}
