import { describe, expect, it } from 'vitest';

import { draftOf } from '../testing/draft.ts';
import { buildPayload, type ListRows } from './build-payload.ts';

type Row = { key: string; loss?: string; text?: string; bad?: boolean };

function payloadOf(rows: readonly Row[], options: Partial<ListRows> = {}) {
  return buildPayload({
    rows,
    toDraft: (row) => {
      const { key, loss = '1000000', text = null, bad = false } = row as Row;
      if (bad) return { reason: 'no name' };
      return { draft: draftOf({ naturalKey: key, lossUsd: loss, techniqueText: text }) };
    },
    keys: 'derived',
    medianLossUsd: { min: 10_000, max: 100_000_000 },
    coverage: 'snapshot',
    ...options,
  });
}

const keysOf = (payload: ReturnType<typeof payloadOf>) =>
  payload.drafts.map(({ draft }) => draft.naturalKey);

describe('buildPayload', () => {
  it('counts every row once, as a draft or as a rejected row', () => {
    const rows = Array.from('abcdefgh').map((key) => ({ key }));
    const payload = payloadOf([...rows, { key: 'a' }, { key: 'x', bad: true }]);
    expect(payload.rows).toBe(10);
    expect(payload.drafts).toHaveLength(8);
    expect(payload.rejected.map(({ rowIndex, reason }) => [rowIndex, reason])).toEqual([
      [8, 'duplicate of row 0'],
      [9, 'no name'],
    ]);
  });

  it('quotes the beginning of a rejected row', () => {
    const rows = Array.from('abcdefgh').map((key) => ({ key }));
    const payload = payloadOf([...rows, { key: 'x'.repeat(500), bad: true }]);
    expect(payload.rejected[0]?.excerpt).toMatch(/^\{"bad":true,"key":"xxx/);
    expect(payload.rejected[0]?.excerpt).toHaveLength(200);
  });

  it('gives two incidents of one name and day keys of their own in any order', () => {
    const rows = [{ key: 'k', text: 'first' }, { key: 'k', text: 'second' }, { key: 'other' }];
    const straight = payloadOf(rows);
    const reversed = payloadOf(rows.toReversed());
    expect(new Set(keysOf(straight)).size).toBe(3);
    expect(keysOf(reversed).toSorted()).toEqual(keysOf(straight).toSorted());
  });

  it('keeps the key of a twin when the other one is edited', () => {
    const before = keysOf(
      payloadOf([
        { key: 'k', text: 'first' },
        { key: 'k', text: 'second' },
      ]),
    );
    const after = keysOf(
      payloadOf([
        { key: 'k', text: 'first' },
        { key: 'k', text: 'edited' },
      ]),
    );
    expect(after[0]).toBe(before[0]);
    expect(after[1]).not.toBe(before[1]);
  });

  it('keeps one of two contradicting rows with the same id, the same one in any order', () => {
    const rows = [
      { key: '7', text: 'first' },
      { key: '7', text: 'second' },
    ];
    const straight = payloadOf(rows, { keys: 'given' });
    const reversed = payloadOf(rows.toReversed(), { keys: 'given' });
    expect(straight.drafts.map(({ draft }) => draft)).toEqual(
      reversed.drafts.map(({ draft }) => draft),
    );
    expect(straight.rejected[0]?.reason).toMatch(/the key 7 is that of row \d already/);
  });

  it('refuses a payload of which more than a fifth cannot be read, naming the commonest reason', () => {
    const rows = [{ key: 'a' }, { key: 'b' }, { key: 'c' }, { key: 'x', bad: true }];
    expect(() => payloadOf(rows)).toThrow(
      '1 of 4 rows cannot be read, most often because: no name.',
    );
  });

  it.each([
    ['cents', '300000000'],
    ['thousands', '3000'],
  ])('refuses a payload whose amounts are in another unit: %s', (_unit, loss) => {
    const rows = Array.from({ length: 12 }, (_, index) => ({ key: String(index), loss }));
    expect(() => payloadOf(rows)).toThrow('the source has changed the unit of its amounts');
  });

  it('says nothing about the unit of a handful of amounts', () => {
    expect(payloadOf([{ key: 'a', loss: '12' }]).drafts).toHaveLength(1);
  });
});
