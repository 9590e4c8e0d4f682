import type { ReviewPair } from '@kamiyo/core/contracts';
import { describe, expect, it } from 'vitest';

import { mergeMirrored } from './merge-mirrored.ts';

function pairOf(id: string, like: readonly string[], reports = 1): ReviewPair {
  return {
    ...{ exploitId: id, name: id, marginBits: 1 },
    reports: Array.from({ length: reports }, (_, index) => ({
      ...{ id: `rep_${id}${String(index)}`, source: 'blocksec', name: id, occurredAt: null },
    })),
    neighbours: like.map((other) => ({ exploitId: other, name: other, bits: 1, evidence: [] })),
  };
}

describe('mergeMirrored', () => {
  it('asks about two incidents that resemble each other once, where they stand first', () => {
    const merged = mergeMirrored([pairOf('a', ['b']), pairOf('b', ['a'])]);
    expect(merged.map((pair) => pair.exploitId)).toEqual(['a']);
  });

  it('keeps what else there is to decide about the second', () => {
    const merged = mergeMirrored([pairOf('a', ['b']), pairOf('b', ['a', 'c'])]);
    expect(merged[1]?.neighbours.map((one) => one.exploitId)).toEqual(['c']);
  });

  it('keeps an incident whose own reports may not belong together', () => {
    const merged = mergeMirrored([pairOf('a', ['b']), pairOf('b', ['a'], 2)]);
    expect(merged.map((pair) => pair.exploitId)).toEqual(['a', 'b']);
  });
});
