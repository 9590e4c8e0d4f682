import { describe, expect, it } from 'vitest';

import { readFixture } from '../../testing/read-fixture.ts';
import { beosin } from './beosin.ts';

const { drafts, rejected } = beosin.parse([readFixture(import.meta.url, 'good.xml')]);

function draftNamed(name: string) {
  const found = drafts.find(({ draft }) => draft.name === name)?.draft;
  if (found === undefined) throw new Error(`No draft is named ${name}.`);
  return found;
}

describe('beosin.parse', () => {
  it('reads Atom entries with markup as plain text', () => {
    expect(draftNamed('Harbour Swap')).toMatchObject({
      naturalKey: 'tag:example.org,2026:b1',
      lossUsd: '1250000',
      chains: ['bsc'],
      addresses: [{ chain: 'bsc', address: `0x${'00a9'.repeat(10)}`, role: 'attacker' }],
      url: 'https://example.org/beosin/b1',
    });
  });

  it('reads a link whole that the feed shows shortened', () => {
    expect(draftNamed('Stanchion Token')).toMatchObject({
      transactions: [{ chain: 'ethereum', hash: `0x${'00b2'.repeat(16)}` }],
      technique: 'reentrancy',
      lossNative: [{ amount: '45', asset: 'ETH' }],
    });
  });

  it('rejects praise and advice', () => {
    expect(rejected.map(({ rowIndex, reason }) => [rowIndex, reason])).toEqual([
      [3, 'no incident'],
      [6, 'advice, no incident'],
    ]);
  });
});
