import { describe, expect, it } from 'vitest';

import { idPattern } from './id-kinds.ts';
import { createId, deriveId } from './ids.ts';

describe('createId', () => {
  it('gives ids of the kind, all different', () => {
    const ids = Array.from({ length: 1_000 }, () => createId('exploit'));
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.every((id) => idPattern('exploit').test(id))).toBe(true);
  });
});

describe('deriveId', () => {
  it('gives the same id for the same seed, another for another kind or seed', () => {
    expect(deriveId('report', 'a')).toBe(deriveId('report', 'a'));
    expect(deriveId('report', 'a').slice(4)).not.toBe(deriveId('exploit', 'a').slice(4));
    expect(deriveId('report', 'a')).not.toBe(deriveId('report', 'b'));
    expect(idPattern('report').test(deriveId('report', 'a'))).toBe(true);
  });
});
