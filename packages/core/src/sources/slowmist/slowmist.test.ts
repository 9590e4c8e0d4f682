import { describe, expect, it } from 'vitest';

import { readFixture } from '../../testing/read-fixture.ts';
import { slowmist } from './slowmist.ts';

const good = readFixture(import.meta.url, 'good.html');
const { drafts } = slowmist.parse([good]);

function draftNamed(name: string) {
  const found = drafts.find(({ draft }) => draft.name === name)?.draft;
  if (found === undefined) throw new Error(`No draft is named ${name}.`);
  return found;
}

function pageNumber(page: number, of: number): string {
  return good.replace(/Page \d+ of \d+/, `Page ${String(page)} of ${String(of)}`);
}

describe('slowmist.parse', () => {
  it('reads the parts of an event without markup and entities', () => {
    expect(draftNamed('Gull & Sons')).toMatchObject({
      naturalKey: '2026-01-12:gull-sons',
      description:
        'The official X account of Gull & Sons was compromised and posted phishing links.',
      technique: 'account-compromise',
      techniqueText: 'Account Compromise',
    });
  });

  it('reads amounts in dollars, in assets and in tokens that keep to the dollar', () => {
    expect(draftNamed('Halyard').lossUsd).toBe('220500.75');
    expect(draftNamed('Anchor Farm').lossUsd).toBe('820000');
    expect(draftNamed('Quay Exchange')).toMatchObject({
      lossUsd: null,
      lossNative: [
        { amount: '8000', asset: 'BTC' },
        { amount: '56000', asset: 'ETH' },
      ],
    });
    expect(draftNamed('Mooring')).toMatchObject({ lossUsd: '11910', lossQualifier: 'about' });
    expect(draftNamed('Pier Token')).toMatchObject({ lossUsd: null, lossQualifier: 'range' });
  });

  it.each(['Gull & Sons', 'Kelp DAO Tool', 'Sextant'])(
    'leaves the loss of %s unknown, as none can be read',
    (name) => {
      expect(draftNamed(name)).toMatchObject({ lossUsd: null, lossNative: [] });
    },
  );

  it('keeps two incidents of one name on one day apart', () => {
    const twins = drafts.filter(({ draft }) => draft.name === 'Buoy Finance');
    expect(new Set(twins.map(({ draft }) => draft.naturalKey)).size).toBe(2);
  });

  it('takes chains and addresses from the description, but not where the funds went', () => {
    expect(draftNamed('Harbour Swap')).toMatchObject({
      chains: ['bsc'],
      addresses: [{ chain: 'bsc', address: `0x${'aa'.repeat(20)}`, role: 'attacker' }],
    });
  });

  it('takes the technique from the description when the method names none', () => {
    expect(draftNamed('Lantern Lend')).toMatchObject({
      technique: 'reentrancy',
      techniqueText: 'Contract Vulnerability',
    });
    expect(draftNamed('Tidewater').technique).toBe('business-logic');
  });

  it('normalises the reference and does without one', () => {
    expect(draftNamed('Harbour Swap').references).toEqual(['https://x.com/example/status/11']);
    expect(draftNamed('Quay Exchange').references).toEqual([]);
  });

  it('takes a part of the pages for a window and all of them for a snapshot', () => {
    expect(slowmist.parse([pageNumber(1, 2)]).coverage).toBe('window');
    expect(slowmist.parse([pageNumber(2, 2), pageNumber(1, 2)]).coverage).toBe('snapshot');
  });

  it('rejects a row that two pages both show', () => {
    const { rejected } = slowmist.parse([pageNumber(1, 2), pageNumber(2, 2)]);
    expect(rejected[0]?.reason).toBe('duplicate of row 0');
  });
});

describe('slowmist.nextRequest', () => {
  const url = slowmist.defaultUrl ?? '';

  it('asks for the next page until enough is read', () => {
    expect(slowmist.nextRequest(url, [pageNumber(1, 9)])?.url).toBe(
      'https://hacked.slowmist.io/?c=&page=2',
    );
    const three = [pageNumber(1, 9), pageNumber(2, 9), pageNumber(3, 9)];
    expect(slowmist.nextRequest(url, three)).toBeNull();
  });

  it('stops at the last page and at a page that it cannot read', () => {
    expect(slowmist.nextRequest(url, [pageNumber(2, 2)])).toBeNull();
    expect(slowmist.nextRequest(url, ['<html></html>'])).toBeNull();
  });
});
