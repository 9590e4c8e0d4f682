import { priorModel } from '../scoring/prior-model.ts';
import { trainModel } from '../scoring/train-model.ts';
import { evaluateResolution, type ResolutionFigures } from './evaluate-resolution.ts';
import type { LabelledPair } from './read-pairs.ts';
import type { IncidentRecord } from './read-records.ts';
import { recordsToReports } from './record-to-report.ts';
import { splitPairs } from './split-pairs.ts';
import type { TrainingExample } from '../scoring/training-example.ts';
import { proofsByTransaction, trainingExamples } from './training-examples.ts';

/** Figures of a model that was trained on one half of the pairs, on either half. */
export type CrossCheck = {
  seed: number;
  blind: boolean;
  tuning: ResolutionFigures;
  heldOut: ResolutionFigures;
};

/**
 * How accurate the method is on pairs that it was not trained on: for each seed the pairs are split
 * in two, a model is trained on one half and measured on both, with anchors and blind.
 */
export function crossCheckResolution(input: {
  records: readonly IncidentRecord[];
  pairs: readonly LabelledPair[];
  seeds: readonly number[];
}): CrossCheck[] {
  const { records, pairs, seeds } = input;
  return seeds.flatMap((seed) => {
    const { tuning, heldOut } = splitPairs(pairs, seed);
    const model = trainModel({
      examples: examplesOf(records, tuning),
      prior: priorModel,
      version: `cross-check-${String(seed)}`,
    });
    return [false, true].map((blind) => ({
      seed,
      blind,
      tuning: evaluateResolution({ records, pairs: tuning, blind, model }).figures,
      heldOut: evaluateResolution({ records, pairs: heldOut, blind, model }).figures,
    }));
  });
}

/** Training sees every pair twice: as lists give it, and with its anchors hidden. */
export function examplesOf(
  records: readonly IncidentRecord[],
  pairs: readonly LabelledPair[],
): TrainingExample[] {
  const open = recordsToReports({ records, pairs, blind: false });
  const blind = recordsToReports({ records, pairs, blind: true });
  return [
    ...trainingExamples(open, pairs),
    ...trainingExamples(blind, pairs, proofsByTransaction(open)),
  ];
}
