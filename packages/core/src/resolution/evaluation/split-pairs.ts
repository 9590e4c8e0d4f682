import { createHash } from 'node:crypto';
import type { LabelledPair } from './read-pairs.ts';

/**
 * Splits pairs in two so that nothing leaks: pairs that share a record, directly or through other
 * pairs, fall on the same side. About half of the records' components on either side.
 */
export function splitPairs(
  pairs: readonly LabelledPair[],
  seed: number,
): { tuning: LabelledPair[]; heldOut: LabelledPair[] } {
  const nameOf = componentNames(pairs);
  const isTuning = (pair: LabelledPair) => isEven(`${String(seed)}:${nameOf(pair.recordA)}`);
  return {
    tuning: pairs.filter(isTuning),
    heldOut: pairs.filter((pair) => !isTuning(pair)),
  };
}

function isEven(text: string): boolean {
  return (createHash('md5').update(text).digest()[15] ?? 0) % 2 === 0;
}

/** Each component is named by its first record. */
function componentNames(pairs: readonly LabelledPair[]): (record: string) => string {
  const parents = new Map<string, string>();
  const find = (record: string): string => {
    let root = record;
    for (let up = parents.get(root); up !== undefined; up = parents.get(root)) root = up;
    return root;
  };
  for (const pair of pairs) {
    const [low = '', high = ''] = [find(pair.recordA), find(pair.recordB)].sort();
    if (low !== high) parents.set(high, low);
  }
  return find;
}
