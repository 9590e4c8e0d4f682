import { describe, expect, it } from 'vitest';

import type { ReportDraft } from '../reports/report-draft.ts';
import { day, draftOf } from '../testing/draft.ts';
import { matchRekeyed, ownIdAlias, type KeyedDraft } from './rekey.ts';

function keyed(naturalKey: string, stated: Partial<ReportDraft> = {}): KeyedDraft {
  const draft = draftOf({
    naturalKey,
    name: 'Harbour Swap',
    occurredAt: day('2026-01-15'),
    lossUsd: '1250000',
    chains: ['ethereum'],
    ...stated,
  });
  return { naturalKey, draft };
}

describe('matchRekeyed', () => {
  it('recognises a renamed row by its day, amount and chains', () => {
    const pairs = matchRekeyed(
      [keyed('a', { name: 'Harbour' })],
      [keyed('b', { name: 'Quay Finance' })],
    );
    expect(pairs).toEqual([{ vanished: 'a', appeared: 'b' }]);
  });

  it.each([
    ['a few days off', '2026-01-18'],
    ['of the wrong year', '2025-01-15'],
  ])('recognises a redated row by its name and amount: %s', (_case, date) => {
    const pairs = matchRekeyed([keyed('a', { occurredAt: day(date) })], [keyed('b')]);
    expect(pairs).toEqual([{ vanished: 'a', appeared: 'b' }]);
  });

  it('recognises a row whose day and month were exchanged', () => {
    const pairs = matchRekeyed(
      [keyed('a', { occurredAt: day('2026-02-11') })],
      [keyed('b', { occurredAt: day('2026-11-02') })],
    );
    expect(pairs).toHaveLength(1);
  });

  it('recognises a row by an alias key when name and amount were edited', () => {
    const aliasKeys = ['protocol:77@2026-01-15'];
    const pairs = matchRekeyed(
      [keyed('a', { aliasKeys, name: 'Harbour', lossUsd: null })],
      [keyed('b', { aliasKeys })],
    );
    expect(pairs).toHaveLength(1);
  });

  it('recognises a row by its reference link when the day is the same', () => {
    const references = ['https://example.org/posts/1'];
    const pairs = matchRekeyed(
      [keyed('a', { references, name: 'Harbour', lossUsd: '5' })],
      [keyed('b', { references })],
    );
    expect(pairs).toHaveLength(1);
  });

  it('does not exchange two incidents of one protocol on one day', () => {
    const morning = { lossUsd: '1000', techniqueText: 'Reentrancy' };
    const evening = { lossUsd: '9000', techniqueText: 'Oracle' };
    const pairs = matchRekeyed(
      [keyed('k~1', morning), keyed('k~2', evening)],
      [keyed('k~3', { ...evening, lossUsd: '9500' }), keyed('k~4', { ...morning, lossUsd: '900' })],
    );
    expect(pairs).toEqual(
      expect.arrayContaining([
        { vanished: 'k~1', appeared: 'k~4' },
        { vanished: 'k~2', appeared: 'k~3' },
      ]),
    );
    expect(pairs).toHaveLength(2);
  });

  it('leaves two incidents of one protocol on one day alone when nothing tells them apart', () => {
    const pairs = matchRekeyed(
      [keyed('k~1', { lossUsd: '1' }), keyed('k~2', { lossUsd: '2' })],
      [keyed('k~3', { lossUsd: '3' }), keyed('k~4', { lossUsd: '4' })],
    );
    expect(pairs).toEqual([]);
  });

  it('keeps the first incident of a day when a second one gets it a new key', () => {
    const pairs = matchRekeyed(
      [keyed('day:name')],
      [keyed('day:name~2', { lossUsd: '77' }), keyed('day:name~1')],
    );
    expect(pairs).toEqual([{ vanished: 'day:name', appeared: 'day:name~1' }]);
  });

  it('keeps two victims of one day and amount apart when each has an id', () => {
    const pairs = matchRekeyed(
      [keyed('a', { aliasKeys: ['protocol:1@d'] })],
      [keyed('b', { aliasKeys: ['protocol:2@d'], name: 'Quay Finance' })],
    );
    expect(pairs).toEqual([]);
  });

  it('never re-keys rows that the source itself identifies', () => {
    const pairs = matchRekeyed(
      [keyed('1', { aliasKeys: [ownIdAlias('1')] })],
      [keyed('2', { aliasKeys: [ownIdAlias('2')] })],
    );
    expect(pairs).toEqual([]);
  });

  it('keeps a like incident of the same protocol some months later apart', () => {
    const pairs = matchRekeyed([keyed('a', { occurredAt: day('2025-09-03') })], [keyed('b')]);
    expect(pairs).toEqual([]);
  });

  it('takes two unknown losses for no agreement', () => {
    const pairs = matchRekeyed(
      [keyed('a', { name: 'Harbour', lossUsd: null })],
      [keyed('b', { lossUsd: null })],
    );
    expect(pairs).toEqual([]);
  });

  it('gives the same pairs in any order of the rows', () => {
    const vanished = [keyed('a'), keyed('b', { name: 'Quay', lossUsd: '5' }), keyed('c')];
    const appeared = [keyed('x', { name: 'Quay', lossUsd: '6' }), keyed('y', { name: 'Pier' })];
    const straight = matchRekeyed(vanished, appeared);
    const reversed = matchRekeyed(vanished.toReversed(), appeared.toReversed());
    expect(new Set(reversed.map((pair) => JSON.stringify(pair)))).toEqual(
      new Set(straight.map((pair) => JSON.stringify(pair))),
    );
  });
});
