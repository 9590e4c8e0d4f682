import { DisjointSets } from '../clustering/disjoint-sets.ts';
import { pairKey } from '../clustering/report-edge.ts';
import type { TrainingExample } from '../scoring/training-example.ts';
import type { LabelledPair } from './read-pairs.ts';
import type { TrainingPair } from './training-pairs.ts';

/**
 * Compared pairs with their labels and weights. Labelled pairs within one source count as not
 * labelled: only those that look alike were ever judged.
 */
export function trainingExamples(
  compared: readonly TrainingPair[],
  labels: readonly LabelledPair[],
): TrainingExample[] {
  const weightOf = labelWeights(labels);
  const byKey = new Map(labels.map((pair) => [pairKey(pair.recordA, pair.recordB), pair] as const));
  return compared.map(({ isOneSource, key, levels, proof, regime }) => {
    const label = isOneSource ? undefined : byKey.get(key);
    if (label !== undefined) return { regime, levels, same: label.same, weight: weightOf(label) };
    return { regime, levels, same: proof, weight: proof === null ? unjudgedWeight : provenWeight };
  });
}

/** There are fifty times as many pairs that nobody judged, and nearly all are easy. */
const unjudgedWeight = 0.02;
/** A pair that transactions judge is as good as one that a person judged. */
const provenWeight = 1;
/** A pair labelled different counts less: such pairs were picked for being hard. */
const differentWeight = 0.25;
/** Pairs of one incident say much the same: n of them count for n^(1 − 0.25). */
const sameExponent = -0.25;

/** Pairs between the same two incidents say one thing together; large families must not rule. */
function labelWeights(labels: readonly LabelledPair[]): (pair: LabelledPair) => number {
  const incidents = new DisjointSets();
  for (const pair of labels.filter(({ same }) => same)) incidents.join(pair.recordA, pair.recordB);
  const family = (pair: LabelledPair) =>
    pairKey(incidents.rootOf(pair.recordA), incidents.rootOf(pair.recordB));
  const counts = new Map<string, number>();
  for (const pair of labels) counts.set(family(pair), (counts.get(family(pair)) ?? 0) + 1);
  return (pair) => {
    const count = counts.get(family(pair)) ?? 1;
    return pair.same ? count ** sameExponent : differentWeight / count;
  };
}
