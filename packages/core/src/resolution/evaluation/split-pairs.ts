import { createHash } from 'node:crypto';
import { DisjointSets } from '../clustering/disjoint-sets.ts';
import type { LabelledPair } from './read-pairs.ts';

/**
 * Splits pairs in two so that nothing leaks: pairs that share a record, directly or through other
 * pairs, fall on the same side. About half of the records' components on either side.
 */
export function splitPairs(
  pairs: readonly LabelledPair[],
  seed: number,
): { tuning: LabelledPair[]; heldOut: LabelledPair[] } {
  const components = new DisjointSets();
  for (const pair of pairs) components.join(pair.recordA, pair.recordB);
  const isTuning = (pair: LabelledPair) =>
    isEven(`${String(seed)}:${components.rootOf(pair.recordA)}`);
  return {
    tuning: pairs.filter(isTuning),
    heldOut: pairs.filter((pair) => !isTuning(pair)),
  };
}

function isEven(text: string): boolean {
  return (createHash('md5').update(text).digest()[15] ?? 0) % 2 === 0;
}
