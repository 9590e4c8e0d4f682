import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { findSharedData } from '../../testing/shared-data.ts';
import { resolutionModel } from '../scoring/model.ts';
import { crossCheckResolution } from './cross-check.ts';
import { evaluateResolution } from './evaluate-resolution.ts';
import { readPairs } from './read-pairs.ts';
import { readRecords, type IncidentRecord } from './read-records.ts';

function record(source: string, name: string, date: string): IncidentRecord {
  return {
    ...{ source, id: `${name}-${date}`, name, date, amount_usd: null, chains: [] },
    ...{ technique: null, target: null, description: null, urls: [], txs: [] },
    ...{ recovered_usd: null, extra: {} },
  };
}

const quorlonA = record('a', 'Quorlon', '2024-03-05');
const quorlonB = record('b', 'Quorlon Finance', '2024-03-06');
const zephyrus = record('a', 'Zephyrus', '2022-01-01');
const derived = record('kismp', 'Quorlon', '2024-03-05');

const header = 'source_a,id_a,source_b,id_b,same,kind,label_basis';
const row = (a: IncidentRecord, b: IncidentRecord, label: string) =>
  `${a.source},${a.id},${b.source},${b.id},${label},test`;

describe('evaluateResolution', () => {
  const records = [quorlonA, quorlonB, zephyrus, derived];

  it('counts a pair as the same when both records ended in one exploit', () => {
    const pairs = readPairs(
      [header, row(quorlonA, quorlonB, '1,easy'), row(quorlonB, zephyrus, '0,twin')].join('\n'),
    );
    const { exploits, figures, wrongPairs } = evaluateResolution({ records, pairs, blind: true });
    expect(figures).toEqual({
      ...{ pairs: 2, precision: 1, recall: 1, f1: 1, negativesApart: 1, falseMerges: 0 },
      byKind: { easy: { n: 1, correct: 1 }, twin: { n: 1, correct: 1 } },
      model: resolutionModel.version,
    });
    expect(wrongPairs).toEqual([]);
    expect(exploits).toBe(2);
  });

  it('counts false merges by exploit, and shows each wrong pair with its evidence', () => {
    const pairs = readPairs(
      [header, row(quorlonA, quorlonB, '0,twin'), row(quorlonA, zephyrus, '1,alias')].join('\n'),
    );
    const { figures, wrongPairs } = evaluateResolution({ records, pairs, blind: true });
    expect(figures).toMatchObject({ precision: 0, recall: 0, f1: 0, negativesApart: 0 });
    expect(figures.falseMerges).toBe(1);
    expect(wrongPairs.map(({ pair }) => pair.kind)).toEqual(['alias', 'twin']);
    expect(wrongPairs[1]?.score.evidence[0]?.detail).toContain('Quorlon');
  });

  it('leaves derived lists out unless a pair names them', () => {
    const without = readPairs([header, row(quorlonA, quorlonB, '1,easy')].join('\n'));
    const within = readPairs([header, row(quorlonA, derived, '1,easy')].join('\n'));
    const missing = evaluateResolution({ records: [quorlonA], pairs: within, blind: false });
    expect(evaluateResolution({ records, pairs: without, blind: false }).exploits).toBe(2);
    expect(evaluateResolution({ records, pairs: within, blind: false }).figures.pairs).toBe(1);
    expect(missing.figures.pairs).toBe(0);
  });
});

const recordsPath = findSharedData('resolution/records.jsonl.gz');
const pairsPath = findSharedData('resolution/pairs.csv');
const isAtHand = recordsPath !== null && pairsPath !== null;
const label = isAtHand
  ? 'on the labelled lists'
  : 'on the labelled lists (skipped: no shared/data)';

describe.skipIf(!isAtHand)(`resolution ${label}`, () => {
  const load = () => ({
    records: readRecords(gunzipSync(readFileSync(recordsPath ?? '')).toString()),
    pairs: readPairs(readFileSync(pairsPath ?? '', 'utf8')),
  });

  it(
    'reaches its goals on pairs that the weights were not trained on',
    { timeout: 120_000 },
    () => {
      const checks = crossCheckResolution({ ...load(), seeds: [1] });
      for (const { blind, heldOut } of checks) {
        expect(heldOut.f1).toBeGreaterThanOrEqual(blind ? 0.985 : 0.992);
        expect(heldOut.negativesApart).toBeGreaterThanOrEqual(blind ? 0.96 : 0.97);
      }
    },
  );

  it(
    'keeps repeat victims and near twins apart, and merges hardly anything falsely',
    { timeout: 60_000 },
    () => {
      for (const blind of [false, true]) {
        const { exploits, figures } = evaluateResolution({ ...load(), blind });
        for (const kind of ['near-twin-or-similar-name', 'same-protocol-other-incident']) {
          const { n, correct } = figures.byKind[kind] ?? { n: 1, correct: 0 };
          expect(correct / n).toBeGreaterThanOrEqual(0.95);
        }
        expect(figures.falseMerges / exploits).toBeLessThanOrEqual(0.001);
      }
    },
  );
});
