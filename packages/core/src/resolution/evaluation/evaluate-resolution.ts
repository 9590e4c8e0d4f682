import type { ReportGroup } from '../clustering/cluster-reports.ts';
import { resolveAll } from '../incremental/resolve-all.ts';
import type { ResolutionReport } from '../resolution-report.ts';
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

/** A labelled pair that came out wrong, with the evidence of its own score. */
export type WrongPair = { pair: LabelledPair; score: PairScore };

export type ResolutionEvaluation = {
  figures: ResolutionFigures;
  /** Worst first. */
  wrongPairs: readonly WrongPair[];
  /** Exploits that all records together made. */
  exploits: number;
};

type EvaluationInput = {
  records: readonly IncidentRecord[];
  pairs: readonly LabelledPair[];
  /** Hides transactions, addresses and links from the method. */
  blind: boolean;
  model?: ResolutionModel;
};

/**
 * Resolves all records together, the very way of production, and counts a pair as the same when
 * both records ended in one exploit. Pairs with a record that is not there are not counted.
 */
export function evaluateResolution(input: EvaluationInput): ResolutionEvaluation {
  return countPairs(resolveRecords(input), input.pairs);
}

export type ResolvedRecords = {
  reports: ReadonlyMap<string, ResolutionReport>;
  groups: readonly ReportGroup[];
  model: ResolutionModel;
};

/** The exploits that records make. */
export function resolveRecords(input: EvaluationInput): ResolvedRecords {
  const { model = resolutionModel } = input;
  const reports = new Map(recordsToReports(input).map((report) => [report.id, report]));
  const { groups } = resolveAll([...reports.values()], [], model);
  return { reports, groups, model };
}

/** How resolved records do on labelled pairs. */
export function countPairs(
  { groups, model, reports }: ResolvedRecords,
  pairs: readonly LabelledPair[],
): ResolutionEvaluation {
  const groupOf = new Map(
    groups.flatMap((group) => group.reportIds.map((id) => [id, group] as const)),
  );
  const judged = pairs.flatMap((pair) => {
    const groupA = groupOf.get(pair.recordA);
    const groupB = groupOf.get(pair.recordB);
    if (groupA === undefined || groupB === undefined) return [];
    return [{ pair, merged: groupA === groupB, group: groupA }];
  });
  const wrongPairs = judged
    .filter(({ pair, merged }) => pair.same !== merged)
    .flatMap(({ pair }) => {
      const a = reports.get(pair.recordA);
      const b = reports.get(pair.recordB);
      return a === undefined || b === undefined ? [] : [{ pair, score: scorePair(a, b, model) }];
    })
    .toSorted((a, b) => wrongness(b) - wrongness(a));
  return { figures: toFigures(judged, model.version), wrongPairs, exploits: groups.length };
}

/** How far the pair's own score lay on the wrong side; negative when the group overruled it. */
function wrongness({ pair, score }: WrongPair): number {
  return pair.same ? -score.bits : score.bits;
}

type JudgedPair = { pair: LabelledPair; merged: boolean; group: ReportGroup };

function toFigures(judged: readonly JudgedPair[], model: string): ResolutionFigures {
  const merged = judged.filter((row) => row.merged);
  const hits = merged.filter((row) => row.pair.same).length;
  const positives = judged.filter((row) => row.pair.same).length;
  const falseRows = merged.filter((row) => !row.pair.same);
  const negatives = judged.length - positives;
  return {
    pairs: judged.length,
    precision: share(hits, merged.length),
    recall: share(hits, positives),
    f1: share(2 * hits, merged.length + positives),
    negativesApart: share(negatives - falseRows.length, negatives),
    byKind: countByKind(judged),
    falseMerges: new Set(falseRows.map((row) => row.group)).size,
    model,
  };
}

/** Of nothing, nothing is wrong. */
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
