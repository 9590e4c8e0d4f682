import { describe, expect, it } from 'vitest';

import { readFixture } from '../../testing/read-fixture.ts';
import { defillama } from './defillama.ts';

const { drafts } = defillama.parse([readFixture(import.meta.url, 'good.json')]);

function draftNamed(name: string) {
  const found = drafts.find(({ draft }) => draft.name === name)?.draft;
  if (found === undefined) throw new Error(`No draft is named ${name}.`);
  return found;
}

describe('defillama.parse', () => {
  it('builds the key of a row of its day and its trimmed name', () => {
    expect(draftNamed('Harbour Swap').naturalKey).toBe('2026-01-15:harbour-swap');
  });

  it('takes the date for a day', () => {
    expect(draftNamed('Lantern Lend').occurredAt).toEqual({
      value: '2026-01-15T00:00:00.000Z',
      precision: 'day',
    });
  });

  it('knows a protocol of a day by its id, as number and as text', () => {
    expect(draftNamed('Harbour Swap').aliasKeys).toEqual(['protocol:9001@2026-01-15']);
    expect(draftNamed('Tidewater').aliasKeys).toEqual(['protocol:9003@2025-06-21']);
  });

  it('keeps two incidents of one protocol on one day apart', () => {
    const twins = drafts.filter(({ draft }) => draft.name === 'Twin Mirror');
    expect(new Set(twins.map(({ draft }) => draft.naturalKey)).size).toBe(2);
  });

  it('leaves a loss unknown when the amount is null or 0', () => {
    expect([draftNamed('Gull Finance').lossUsd, draftNamed('Kelp Options').lossUsd]).toEqual([
      null,
      null,
    ]);
  });

  it('keeps returned funds that exceed the amount', () => {
    expect(draftNamed('Tidewater')).toMatchObject({
      lossUsd: '197000000',
      recoveredUsd: '240000000',
    });
  });

  it('maps chains to ids, keeps unknown labels and guesses none', () => {
    expect(draftNamed('Harbour Swap').chains).toEqual(['bsc', 'ethereum']);
    expect(draftNamed('Buoy Wallet')).toMatchObject({
      chains: ['bitcoin'],
      chainsUnmapped: ['Dogelon Chain'],
    });
    expect(draftNamed('Pier Exchange').chains).toEqual([]);
  });

  it('calls a bridge hack an attack on a bridge', () => {
    expect(draftNamed('Quay Bridge')).toMatchObject({
      target: 'bridge',
      targetText: 'DeFi Protocol',
      technique: 'bridge-verification',
    });
  });

  it('keeps the words of a technique that it cannot place', () => {
    expect(draftNamed('Sextant')).toMatchObject({
      technique: null,
      techniqueText: 'Drained Contracts',
    });
  });

  it('calls what the list classifies as a rug pull one, however it was done', () => {
    expect(draftNamed('Anchor Farm')).toMatchObject({
      technique: 'rug-pull',
      techniqueText: 'Frontend Attack',
    });
  });

  it('turns the source into a reference without tracking', () => {
    expect(draftNamed('Lantern Lend').references).toEqual(['https://x.com/lantern/status/17']);
    expect(draftNamed('Tidewater').references).toEqual([]);
  });

  it('fails when the dates are in another unit', () => {
    const rows = JSON.parse(readFixture(import.meta.url, 'good.json')) as { date: number }[];
    const inMs = rows.map((row) => ({ ...row, date: row.date * 1_000 }));
    expect(() => defillama.parse([JSON.stringify(inMs)])).toThrow(
      'most often because: the date is not a day in seconds since 1970',
    );
  });

  it('fails when an error answer stands in place of the list', () => {
    expect(() => defillama.parse(['{"message":"Internal server error"}'])).toThrow(
      'The payload is a JSON object with the keys message where a JSON array was expected.',
    );
  });
});
