import { describe, expect, it } from 'vitest';

import { readFixture } from '../../testing/read-fixture.ts';
import { peckshield } from './peckshield.ts';

const good = readFixture(import.meta.url, 'good.xml');
const { drafts, rejected } = peckshield.parse([good]);

function draftNamed(name: string) {
  const found = drafts.find(({ draft }) => draft.name === name)?.draft;
  if (found === undefined) throw new Error(`No draft is named ${name}.`);
  return found;
}

function reasonOfRow(rowIndex: number): string | undefined {
  return rejected.find((row) => row.rowIndex === rowIndex)?.reason;
}

describe('peckshield.parse', () => {
  it('makes a report of a post that tells of an incident', () => {
    expect(draftNamed('Lantern Lend')).toMatchObject({
      occurredAt: { value: '2026-01-16T00:00:00.000Z', precision: 'day' },
      lossUsd: '4300000',
      lossQualifier: 'about',
      chains: ['arbitrum'],
      addresses: [{ chain: 'arbitrum', address: `0x${'00b1'.repeat(10)}`, role: 'attacker' }],
      url: 'https://x.com/PeckShieldAlert/status/1004',
    });
  });

  it('fills in from a repeat and changes by a correction, in the report of the first post', () => {
    expect(draftNamed('HarbourSwap')).toMatchObject({
      naturalKey: 'https://bridge.example.org/PeckShieldAlert/status/1001#m',
      lossUsd: '1600000',
      lossQualifier: 'exact',
      technique: 'price-manipulation',
      transactions: [{ chain: 'bsc', hash: `0x${'00a1'.repeat(16)}` }],
    });
    expect(reasonOfRow(1)).toBe('repeat of row 0');
    expect(reasonOfRow(2)).toBe('correction of row 0, taken into it');
  });

  it('keeps two attacks on one victim apart when the second is told as another one', () => {
    expect(drafts.filter(({ draft }) => draft.name === 'QuayDAO')).toHaveLength(2);
  });

  it('keeps victims without a name apart', () => {
    expect(drafts.filter(({ draft }) => draft.name === 'Unknown')).toHaveLength(2);
  });

  it('takes back an incident that turns out to be a false alarm', () => {
    expect(drafts.some(({ draft }) => draft.name === 'MooringFi')).toBe(false);
    expect(reasonOfRow(11)).toBe('withdrawn by row 12');
  });

  it.each([
    [4, 'repeat of a known incident'],
    [5, 'advice, no incident'],
    [13, 'repeat of a known incident'],
    [15, 'no incident'],
  ])('rejects row %i as "%s"', (rowIndex, reason) => {
    expect(reasonOfRow(rowIndex)).toBe(reason);
  });

  it('keeps a loss in an asset beside its dollars', () => {
    expect(draftNamed('CapstanVault')).toMatchObject({
      lossUsd: '411000',
      lossQualifier: 'about',
      lossNative: [{ amount: '411000', asset: 'USDC' }],
      technique: 'access-control',
    });
    expect(draftNamed('GULL')).toMatchObject({
      lossUsd: null,
      lossNative: [{ amount: '1930', asset: 'SOL' }],
    });
  });

  it('gives the same reports in any order of the entries', () => {
    const items = good.match(/<item>[\s\S]*?<\/item>/g) ?? [];
    const reversed = good.replace(/<item>[\s\S]*<\/item>/, items.toReversed().join('\n'));
    const keysOf = (page: string) =>
      peckshield
        .parse([page])
        .drafts.map(({ draft }) => draft)
        .sort((a, b) => (a.naturalKey < b.naturalKey ? -1 : 1));
    expect(keysOf(reversed)).toEqual(keysOf(good));
  });
});
