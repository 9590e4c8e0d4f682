import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ReportDraft } from '../../reports/report-draft.ts';
import { day, draftOf } from '../../testing/draft.ts';
import { syntheticReports } from '../measuring/synthetic-reports.ts';
import { resolutionModel } from './model.ts';
import { scorePair } from './score-pair.ts';

const reports = syntheticReports(60, 3);
const report = (id: string, given: Partial<ReportDraft>) => ({
  id: `rep_${id}`,
  source: id,
  draft: draftOf(given),
});

const anyTwo = fc.tuple(fc.constantFrom(...reports), fc.constantFrom(...reports));

describe('scorePair', () => {
  it('is symmetric, byte for byte', () => {
    fc.assert(
      fc.property(anyTwo, ([a, b]) => {
        expect(scorePair(a, b)).toEqual(scorePair(b, a));
      }),
    );
  });

  it('adds up: the prior and the lines of evidence make the bits', () => {
    fc.assert(
      fc.property(anyTwo, ([a, b]) => {
        const { bits, evidence, priorBits } = scorePair(a, b);
        const sum = evidence.reduce((total, line) => total + line.bits, priorBits);
        expect(bits).toBeCloseTo(sum, 9);
      }),
    );
  });

  it('shows a probability between 0 and 1 that rises with the bits', () => {
    const scores = reports.flatMap((a) => reports.map((b) => scorePair(a, b)));
    const sorted = scores.toSorted((a, b) => a.bits - b.bits);
    const probabilities = sorted.map((score) => score.probability);
    expect(probabilities).toEqual(probabilities.toSorted((a, b) => a - b));
    expect(probabilities.every((value) => value >= 0 && value <= 1)).toBe(true);
  });

  it('explains itself, strongest evidence first, and names its model', () => {
    const a = report('a', { name: 'Euler', occurredAt: day('2023-03-13'), lossUsd: '197000000' });
    const b = report('b', { name: 'Euler Finance', occurredAt: day('2023-03-13') });
    const { evidence, modelVersion } = scorePair(a, b);
    expect(
      evidence
        .map((line) => line.comparator)
        .slice(0, 2)
        .toSorted(),
    ).toEqual(['days', 'name']);
    expect(evidence.map((line) => line.detail)).toContain(
      '“Euler” is the same name as “Euler Finance”',
    );
    expect(modelVersion).toBe(resolutionModel.version);
  });

  it('binds reports of one victim under one transaction, unless the dates lie far apart', () => {
    const transactions = [{ chain: null, hash: `0x${'a'.repeat(64)}` }];
    const a = report('a', { name: 'Onyx', occurredAt: day('2023-11-01'), transactions });
    const b = report('b', { name: 'Onyx', occurredAt: day('2023-11-20'), transactions });
    const c = report('c', { name: 'Onyx', occurredAt: day('2024-09-26'), transactions });
    expect(scorePair(a, b).hardConstraint).toBe('must_link');
    expect(scorePair(a, c).hardConstraint).toBeUndefined();
  });
});

describe('resolutionModel', () => {
  it('lets no level weigh more than a stronger one', () => {
    for (const { weights } of Object.values(resolutionModel.regimes)) {
      for (const row of Object.values(weights)) {
        const values = Object.values(row);
        expect(values).toEqual(values.toSorted((a, b) => b - a));
      }
    }
  });
});
