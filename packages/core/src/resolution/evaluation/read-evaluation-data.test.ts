import { describe, expect, it } from 'vitest';
import { readPairs } from './read-pairs.ts';
import { readRecords } from './read-records.ts';
import { recordToReport } from './record-to-report.ts';
import { splitPairs } from './split-pairs.ts';

const record = {
  source: 'list',
  id: 'l-1',
  name: ' Quorlon ',
  date: '2024-03-05',
  amount_usd: 1_250_000,
  chains: ['BNB Smart Chain', '8453', '-3', 'Centralized'],
  technique: 'Rugpull',
  target: null,
  description: `Lost 4,481 WBNB, see https://example.org/a and 0x${'a'.repeat(64)}`,
  urls: ['https://example.org/post', 'not a link'],
  txs: [`0x${'B'.repeat(64)}`],
  recovered_usd: null,
  extra: { attackers: [`0x${'C'.repeat(40)}`], amount_raw: '20 ETH' },
};

describe('readRecords', () => {
  it('reads JSON lines and skips empty ones', () => {
    const line = JSON.stringify(record);
    expect(readRecords(`${line}\n\n${line}\n`)).toHaveLength(2);
  });

  it('names the first line that is no record', () => {
    const broken = JSON.stringify({ ...record, urls: null });
    expect(() => readRecords(`${JSON.stringify(record)}\n${broken}`)).toThrow(/^Line 2 .*urls/);
    expect(() => readRecords('<html>')).toThrow(/^Line 1 /);
  });
});

describe('readPairs', () => {
  const header = 'source_a,id_a,source_b,id_b,same,kind,label_basis';

  it('reads quoted fields, in any order of columns', () => {
    expect(readPairs(`${header}\r\na,1,b,2,1,easy,"rule(x, ""y"")"\r\n`)).toEqual([
      { recordA: 'a/1', recordB: 'b/2', same: true, kind: 'easy', basis: 'rule(x, "y")' },
    ]);
    const turned = 'same,kind,label_basis,source_b,id_b,source_a,id_a\n0,twin,hand,b,2,a,1';
    expect(readPairs(turned)[0]).toMatchObject({ recordA: 'a/1', recordB: 'b/2', same: false });
  });

  it('refuses a file that lacks a column', () => {
    expect(() => readPairs('source_a,id_a\na,1')).toThrow('source_b, id_b, same');
  });

  it('refuses a label that is neither 0 nor 1', () => {
    expect(() => readPairs(`${header}\na,1,b,2,yes,easy,x`)).toThrow('Row 2');
  });
});

describe('recordToReport', () => {
  const [read] = readRecords(JSON.stringify(record));
  if (read === undefined) throw new Error('no record');

  it('makes of a record what a parser would have made of it', () => {
    const { id, source, draft } = recordToReport(read, { blind: false });
    expect([id, source]).toEqual(['list/l-1', 'list']);
    expect(draft).toMatchObject({
      name: 'Quorlon',
      occurredAt: { value: '2024-03-05T00:00:00.000Z', precision: 'day' },
      lossUsd: '1250000',
      lossNative: [{ amount: '20', asset: 'ETH' }],
      chains: ['base', 'bsc', 'solana'],
      chainsUnmapped: ['Centralized'],
      technique: 'rug-pull',
      references: ['https://example.org/post'],
    });
    expect(draft.transactions).toEqual([{ chain: null, hash: `0x${'b'.repeat(64)}` }]);
    expect(draft.addresses[0]).toMatchObject({ role: 'attacker' });
  });

  it('hides every anchor when blind, also those in the words', () => {
    const { draft } = recordToReport(read, { blind: true });
    expect(draft).toMatchObject({ transactions: [], addresses: [], references: [], url: null });
    expect(draft.description).toBe('Lost 4,481 WBNB, see   and  ');
    expect(JSON.stringify(draft)).not.toMatch(/https?:|0x/);
  });
});

describe('splitPairs', () => {
  const pairs = Array.from({ length: 400 }, (_, index) => ({
    recordA: `a/${String(index % 150)}`,
    recordB: `b/${String(Math.floor(index / 3))}`,
    same: true,
    kind: 'easy',
    basis: 'test',
  }));

  it('lets no record stand on both sides', () => {
    const { tuning, heldOut } = splitPairs(pairs, 1);
    const seen = new Set(tuning.flatMap((pair) => [pair.recordA, pair.recordB]));
    expect(heldOut.some((pair) => seen.has(pair.recordA) || seen.has(pair.recordB))).toBe(false);
    expect(tuning.length + heldOut.length).toBe(pairs.length);
  });

  it('splits alike for one seed in any order, and otherwise for another', () => {
    const loose = pairs.filter((_, index) => index % 3 === 0 && index < 300);
    const names = (list: readonly { recordB: string }[]) =>
      list.map((pair) => pair.recordB).toSorted();
    expect(names(splitPairs(loose.toReversed(), 1).tuning)).toEqual(
      names(splitPairs(loose, 1).tuning),
    );
    expect(names(splitPairs(loose, 2).tuning)).not.toEqual(names(splitPairs(loose, 1).tuning));
  });
});
