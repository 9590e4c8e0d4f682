import { priorModel } from '../scoring/prior-model.ts';
import { trainModel } from '../scoring/train-model.ts';
import { countPairs, resolveRecords, type ResolutionFigures } from './evaluate-resolution.ts';
import type { LabelledPair } from './read-pairs.ts';
import type { IncidentRecord } from './read-records.ts';
import { splitPairs } from './split-pairs.ts';
import { trainingExamples } from './training-examples.ts';
import { trainingPairs } from './training-pairs.ts';

/** Figures of a model that was trained on one half of the pairs, on either half. */
export type CrossCheck = {
  seed: number;
  blind: boolean;
  tuning: ResolutionFigures;
  heldOut: ResolutionFigures;
};

/**
 * How accurate the method is on pairs that its weights were not trained on: for each seed the pairs
 * are split in two, a model is trained on one half and measured on both, with anchors and blind.
 */
export function crossCheckResolution(input: {
  records: readonly IncidentRecord[];
  pairs: readonly LabelledPair[];
  seeds: readonly number[];
}): CrossCheck[] {
  const { records, pairs, seeds } = input;
  const compared = trainingPairs({ records, pairs });
  return seeds.flatMap((seed) => {
    const { tuning, heldOut } = splitPairs(pairs, seed);
    const model = trainModel({
      examples: trainingExamples(compared, tuning),
      prior: priorModel,
      version: `cross-check-${String(seed)}`,
    });
    return [false, true].map((blind) => {
      const resolved = resolveRecords({ records, pairs, blind, model });
      return {
        seed,
        blind,
        tuning: countPairs(resolved, tuning).figures,
        heldOut: countPairs(resolved, heldOut).figures,
      };
    });
  });
}
