import { describe, expect, it } from 'vitest';
import type { ReportDraft } from '../../reports/report-draft.ts';
import { day, draftOf } from '../../testing/draft.ts';
import { syntheticReports } from '../measuring/synthetic-reports.ts';
import { blockKeys } from './block-keys.ts';

const keysOf = (given: Partial<ReportDraft>) =>
  blockKeys({ id: 'rep_a', source: 'a', draft: draftOf(given) });

const share = (a: Partial<ReportDraft>, b: Partial<ReportDraft>): boolean => {
  const right = new Set(keysOf(b));
  return keysOf(a).some((key) => right.has(key));
};

describe('blockKeys', () => {
  it('gives the same sorted keys for the same report, whatever its id', () => {
    const draft = draftOf({ name: 'Euler', occurredAt: day('2023-03-13'), lossUsd: '197000000' });
    const keys = blockKeys({ id: 'rep_a', source: 'a', draft });
    expect(blockKeys({ id: 'rep_b', source: 'b', draft })).toEqual(keys);
    expect(keys).toEqual([...new Set(keys)].toSorted());
  });

  it.each<[string, Partial<ReportDraft>, Partial<ReportDraft>]>([
    [
      'one name a year apart',
      { name: 'Saddle', occurredAt: day('2021-12-02') },
      { name: 'Saddle Finance', occurredAt: day('2022-12-01') },
    ],
    [
      'an alias within the window',
      { name: 'Ooki', occurredAt: day('2020-02-15') },
      { name: 'bZx', occurredAt: day('2020-02-16') },
    ],
    [
      'a rare word two weeks apart',
      { name: 'Rari Fuse', occurredAt: day('2022-04-17') },
      { name: 'Fei Rari', occurredAt: day('2022-05-01') },
    ],
    [
      'like losses two days apart',
      { name: 'Quorlon', occurredAt: day('2022-05-01'), lossUsd: '1000000' },
      { name: 'Zephyrus', occurredAt: day('2022-05-03'), lossUsd: '1030000' },
    ],
    [
      'one chain on two days in a row',
      { name: 'Quorlon', occurredAt: day('2022-05-01'), chains: ['fuse'] },
      { name: 'Zephyrus', occurredAt: day('2022-05-02'), chains: ['fuse'] },
    ],
    [
      'one transaction, without any date',
      { name: 'Quorlon', transactions: [{ chain: null, hash: `0x${'a'.repeat(64)}` }] },
      {
        name: 'Zephyrus',
        occurredAt: day('2022-05-02'),
        transactions: [{ chain: null, hash: `0x${'A'.repeat(64)}` }],
      },
    ],
  ])('finds %s', (_, a, b) => {
    expect(share(a, b)).toBe(true);
  });

  it.each<[string, Partial<ReportDraft>, Partial<ReportDraft>]>([
    [
      'everyday words alone',
      { name: 'Safe Token', occurredAt: day('2022-05-01') },
      { name: 'Moon Token', occurredAt: day('2022-05-01') },
    ],
    [
      'one name ten years apart',
      { name: 'Saddle', occurredAt: day('2012-12-02') },
      { name: 'Saddle', occurredAt: day('2022-12-01') },
    ],
    [
      'like losses a month apart',
      { name: 'Quorlon', occurredAt: day('2022-05-01'), lossUsd: '1000000' },
      { name: 'Zephyrus', occurredAt: day('2022-06-03'), lossUsd: '1000000' },
    ],
  ])('does not pair by %s', (_, a, b) => {
    expect(share(a, b)).toBe(false);
  });

  it('finds reports without a date by name, and not by chain or loss', () => {
    const undated = { name: 'Quorlon', chains: ['bsc'], lossUsd: '5000' };
    expect(share(undated, { name: 'Quorlon Finance' })).toBe(true);
    expect(share(undated, { ...undated, name: 'Zephyrus' })).toBe(false);
  });

  it.each(['Unknown', 'N/A', '???', 'MEV Bot'])('takes “%s” for no name to be found by', (name) => {
    expect(keysOf({ name, occurredAt: day('2023-03-13') })).toEqual([]);
  });

  it('gives every key but an anchor a time window', () => {
    const keys = keysOf({
      name: 'Euler',
      occurredAt: day('2023-03-13'),
      lossUsd: '1',
      chains: ['bsc'],
    });
    expect(keys.every((key) => /:\d+$/.test(key))).toBe(true);
  });

  it('gives a bounded number of keys to a report with very many anchors', () => {
    const transactions = Array.from({ length: 159 }, (_, index) => ({
      chain: null,
      hash: `0x${index.toString(16).padStart(64, '0')}`,
    }));
    expect(
      keysOf({ name: 'Euler', occurredAt: day('2023-03-13'), transactions }).length,
    ).toBeLessThan(200);
  });

  it('leaves few candidates a report at the density of the public lists', () => {
    const holders = new Map<string, number>();
    const reports = syntheticReports(3_000, 7);
    for (const key of reports.flatMap(blockKeys)) holders.set(key, (holders.get(key) ?? 0) + 1);
    const pairs = [...holders.values()].reduce((sum, count) => sum + (count * (count - 1)) / 2, 0);
    expect(pairs / reports.length).toBeLessThan(25);
  });
});
