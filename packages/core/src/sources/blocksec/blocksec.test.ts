import { describe, expect, it } from 'vitest';

import { readFixture } from '../../testing/read-fixture.ts';
import { blocksec } from './blocksec.ts';

const url = 'https://example.org/events';
const good = readFixture(import.meta.url, 'good.json');
const { drafts } = blocksec.parse([good]);

function draftOfId(id: string) {
  const found = drafts.find(({ draft }) => draft.naturalKey === id)?.draft;
  if (found === undefined) throw new Error(`No draft has the key ${id}.`);
  return found;
}

function pageOf(ids: readonly number[], count: number): string {
  const { list } = JSON.parse(good) as { list: object[] };
  return JSON.stringify({ count, list: ids.map((id, index) => ({ ...list[index], id })) });
}

describe('blocksec.parse', () => {
  it('takes the earliest attack transaction for the date', () => {
    expect(draftOfId('901').occurredAt).toEqual({
      value: '2026-01-15T08:12:00.000Z',
      precision: 'instant',
    });
  });

  it('takes the date of the row where no transaction is dated', () => {
    expect(draftOfId('907').occurredAt?.value).toBe('2025-11-18T13:00:00.000Z');
    expect(draftOfId('908').occurredAt?.value).toBe('2025-11-09T18:00:00.000Z');
  });

  it('leaves a loss of zero and a rescue of zero unknown', () => {
    expect(draftOfId('910')).toMatchObject({ lossUsd: null, recoveredUsd: null });
    expect(draftOfId('902')).toMatchObject({ lossUsd: '4300000', recoveredUsd: '120000' });
  });

  it('reads the ids that the list made up and keeps those it does not know', () => {
    expect(draftOfId('904').chains).toEqual(['sui']);
    expect(draftOfId('905').chains).toEqual(['solana']);
    expect(draftOfId('906').chains).toEqual(['stellar']);
    expect(draftOfId('909')).toMatchObject({
      chains: [],
      chainsUnmapped: ['920637907288165'],
    });
  });

  it('writes hexadecimal hashes and addresses in lower case', () => {
    expect(draftOfId('901').transactions).toContainEqual({
      chain: 'ethereum',
      hash: `0x${'00a1'.repeat(16)}`,
    });
    expect(draftOfId('901').addresses).toContainEqual({
      chain: 'bsc',
      address: `0x${'00a2'.repeat(10)}`,
      role: 'attacker',
    });
  });

  it('takes an address in the column of hashes for an address', () => {
    expect(draftOfId('907')).toMatchObject({
      transactions: [],
      addresses: [{ chain: 'monad', address: `0x${'d6'.repeat(20)}`, role: 'other' }],
    });
  });

  it('takes a link in the column of attackers for nothing', () => {
    expect(draftOfId('904').addresses).toEqual([]);
  });

  it('keeps a victim without a name under the words of the list', () => {
    expect(draftOfId('903').name).toBe('Unknown');
  });

  it('keeps two incidents apart that share a transaction', () => {
    expect(draftOfId('901').transactions[1]?.hash).toBe(draftOfId('911').transactions[0]?.hash);
  });

  it('takes media and proof of concept for references', () => {
    expect(draftOfId('901').references).toEqual([
      'https://x.com/harbour/status/901',
      'https://github.com/example/pocs/blob/main/Harbour_exp.sol',
    ]);
  });

  it('gives the same draft whatever the order of the transactions', () => {
    const { count, list } = JSON.parse(good) as { count: number; list: { transactions: [] }[] };
    const shuffled = list.map((row) => ({ ...row, transactions: row.transactions.toReversed() }));
    expect(blocksec.parse([JSON.stringify({ count, list: shuffled })]).drafts).toEqual(drafts);
  });

  it('takes a part of the pages for a window and says so', () => {
    const payload = blocksec.parse([pageOf([1, 2, 3], 9)]);
    expect(payload).toMatchObject({
      coverage: 'window',
      warnings: ['The list says it has more rows than were read.'],
    });
  });

  it('fails when the dates are in another unit', () => {
    const page = JSON.parse(good) as { list: { date: number }[] };
    const inSeconds = page.list.map((row) => ({ ...row, date: row.date / 1_000 }));
    expect(() => blocksec.parse([JSON.stringify({ ...page, list: inSeconds })])).toThrow(
      'the date is not in milliseconds since 1970',
    );
  });
});

describe('blocksec.nextRequest', () => {
  it('asks for pages until all rows are read', () => {
    expect(blocksec.firstRequest(url)).toMatchObject({
      method: 'POST',
      url,
      body: '{"page":1,"pageSize":100,"ignoreEmpty":false}',
    });
    const first = pageOf([1, 2], 3);
    expect(blocksec.nextRequest(url, [first])?.body).toContain('"page":2');
    expect(blocksec.nextRequest(url, [first, pageOf([3], 3)])).toBeNull();
  });

  it.each([
    ['an empty page', '{"count":9,"list":[]}'],
    ['a page that is no JSON', '<html></html>'],
  ])('stops at %s', (_case, page) => {
    expect(blocksec.nextRequest(url, [pageOf([1], 9), page])).toBeNull();
  });
});
