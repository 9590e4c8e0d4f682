import type { ReportGroup } from '../clustering/cluster-reports.ts';
import { resolveAll } from '../incremental/resolve-all.ts';
import { resolutionModel } from '../scoring/model.ts';
import type { ResolutionModel } from '../scoring/resolution-model.ts';
import { scorePair, type PairScore } from '../scoring/score-pair.ts';
import type { LabelledPair } from './read-pairs.ts';
import type { IncidentRecord } from './read-records.ts';
import { recordsToReports } from './record-to-report.ts';

/** The accuracy card of resolution. */
export type ResolutionFigures = {
  /** Labelled pairs that were counted. */
  pairs: number;
  precision: number;
  recall: number;
  f1: number;
  /** Share of the pairs labelled different that ended in different exploits. */
  negativesApart: number;
  byKind: Record<string, { n: number; correct: number }>;
  /** Exploits that hold at least one pair labelled different. */
  falseMerges: number;
  model: string;
};

/** A labelled pair that came out wrong, with the evidence of its score. */
export type WrongPair = { pair: LabelledPair; score: PairScore };

/**
 * Resolves all records together, the very way of production, and counts a pair as the same when
 * both records ended in one exploit.
 */
export function evaluateResolution(input: {
  records: readonly IncidentRecord[];
  pairs: readonly LabelledPair[];
  blind: boolean;
  model?: ResolutionModel;
}): { figures: ResolutionFigures; wrongPairs: WrongPair[]; exploits: number } {
  const { model = resolutionModel } = input;
  const reports = new Map(recordsToReports(input).map((report) => [report.id, report]));
  const { groups } = resolveAll([...reports.values()], [], model);
  const groupOf = groupByReport(groups);
  const judged = input.pairs.flatMap((pair) => {
    const groupA = groupOf.get(pair.recordA);
    const groupB = groupOf.get(pair.recordB);
    return groupA === undefined || groupB === undefined
      ? []
      : [{ pair, merged: groupA === groupB, group: groupA }];
  });
  const wrongPairs = judged
    .filter(({ pair, merged }) => pair.same !== merged)
    .flatMap(({ pair }) => {
      const a = reports.get(pair.recordA);
      const b = reports.get(pair.recordB);
      return a === undefined || b === undefined ? [] : [{ pair, score: scorePair(a, b, model) }];
    });
  return { figures: toFigures(judged, model.version), wrongPairs, exploits: groups.length };
}

function groupByReport(groups: readonly ReportGroup[]): Map<string, ReportGroup> {
  return new Map(groups.flatMap((group) => group.reportIds.map((id) => [id, group] as const)));
}

type JudgedPair = { pair: LabelledPair; merged: boolean; group: ReportGroup };

function toFigures(judged: readonly JudgedPair[], model: string): ResolutionFigures {
  const merged = judged.filter((row) => row.merged);
  const hits = merged.filter((row) => row.pair.same).length;
  const positives = judged.filter((row) => row.pair.same).length;
  const falseRows = merged.filter((row) => !row.pair.same);
  const negatives = judged.length - positives;
  const precision = share(hits, merged.length);
  const recall = share(hits, positives);
  return {
    pairs: judged.length,
    precision,
    recall,
    f1: share(2 * precision * recall, precision + recall),
    negativesApart: share(negatives - falseRows.length, negatives),
    byKind: countByKind(judged),
    falseMerges: new Set(falseRows.map((row) => row.group)).size,
    model,
  };
}

/** An empty base counts as nothing wrong. */
function share(part: number, whole: number): number {
  return whole === 0 ? 1 : part / whole;
}

function countByKind(judged: readonly JudgedPair[]): ResolutionFigures['byKind'] {
  const byKind: ResolutionFigures['byKind'] = {};
  for (const { pair, merged } of judged) {
    const row = (byKind[pair.kind] ??= { n: 0, correct: 0 });
    row.n += 1;
    if (merged === pair.same) row.correct += 1;
  }
  return byKind;
}
