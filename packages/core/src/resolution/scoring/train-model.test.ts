import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitPlatt } from './fit-platt.ts';
import { nearestFalling } from './isotonic.ts';
import { priorModel } from './prior-model.ts';
import { trainModel } from './train-model.ts';
import type { TrainingExample } from './training-example.ts';

const example = (
  levels: TrainingExample['levels'],
  same: boolean | null,
  weight = 1,
): TrainingExample => ({ regime: 'namesAgree', levels, same, weight });

const train = (examples: readonly TrainingExample[]) =>
  trainModel({ examples, prior: priorModel, version: 'test' });

describe('nearestFalling', () => {
  it('leaves a falling sequence alone and levels a rise', () => {
    expect(nearestFalling([3, 2, 1])).toEqual([3, 2, 1]);
    expect(nearestFalling([3, 1, 2])).toEqual([3, 1.5, 1.5]);
  });

  it('always falls, and keeps the sum', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -20, max: 20 }), { minLength: 1 }), (values) => {
        const falling = nearestFalling(values);
        expect(falling).toEqual(falling.toSorted((a, b) => b - a));
        const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0);
        expect(sum(falling)).toBeCloseTo(sum(values), 9);
      }),
    );
  });
});

describe('fitPlatt', () => {
  it('recovers the odds of calibrated scores', () => {
    const judged = [-4, -2, 0, 2, 4].flatMap((bits) => {
      const probability = 1 / (1 + 2 ** -bits);
      return [
        { bits, same: true, weight: 1_000 * probability },
        { bits, same: false, weight: 1_000 * (1 - probability) },
      ];
    });
    const { slope, intercept } = fitPlatt(Array.from({ length: 20 }, () => judged).flat());
    expect(slope).toBeGreaterThan(0.8);
    expect(Math.abs(intercept)).toBeLessThan(0.2);
  });

  it('stays finite when the scores part all pairs', () => {
    const { slope, intercept } = fitPlatt([
      { bits: 10, same: true, weight: 1 },
      { bits: -10, same: false, weight: 1 },
    ]);
    expect(Number.isFinite(slope) && Number.isFinite(intercept)).toBe(true);
    expect(slope).toBeGreaterThan(0);
  });
});

describe('trainModel', () => {
  it('gives the prior back when it is told nothing', () => {
    const { regimes } = train([]);
    expect(regimes.namesDiffer.weights.days).toEqual(priorModel.regimes.namesDiffer.weights.days);
  });

  it('raises the weight of a level that pairs of one incident have', () => {
    const before = priorModel.regimes.namesAgree.weights.days.two ?? 0;
    const { regimes } = train([example({ days: 'two' }, true, 40)]);
    expect(regimes.namesAgree.weights.days.two).toBeGreaterThan(before);
  });

  it('keeps levels in their order, whatever the pairs say', () => {
    const { regimes } = train([
      example({ days: 'same' }, false, 500),
      example({ days: 'far' }, true, 500),
    ]);
    const values = Object.values(regimes.namesAgree.weights.days);
    expect(values).toEqual(values.toSorted((a, b) => b - a));
  });

  it('does not touch the weights of sources', () => {
    const { regimes } = train([example({ source: 'same-apart' }, true, 500)]);
    expect(regimes.namesAgree.weights.source).toEqual(priorModel.regimes.namesAgree.weights.source);
  });

  it('gives the same model for the same pairs in any order', () => {
    const examples = [
      example({ days: 'one', amount: 'close' }, true),
      example({ days: 'two' }, false),
      example({ days: 'one', name: 'equal-rare' }, null, 0.1),
      example({ days: 'far' }, false),
    ];
    fc.assert(
      fc.property(fc.shuffledSubarray(examples, { minLength: examples.length }), (shuffled) => {
        expect(train(shuffled)).toEqual(train(examples));
      }),
      { numRuns: 5 },
    );
  });
});
