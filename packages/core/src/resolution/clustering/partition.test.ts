import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bestPartition, type Partition, type PartitionProblem } from './partition.ts';

function problemOf(size: number, gains: readonly number[]): PartitionProblem {
  const position = (i: number, j: number) => Math.min(i, j) * size + Math.max(i, j);
  return { size, gain: (i, j) => (i === j ? 0 : (gains[position(i, j)] ?? 0)) };
}

function totalGain({ size, gain }: PartitionProblem, partition: Partition): number {
  let total = 0;
  for (let i = 0; i < size; i += 1) {
    for (let j = i + 1; j < size; j += 1) if (partition[i] === partition[j]) total += gain(i, j);
  }
  return total;
}

const problems = (size: number) =>
  fc
    .array(fc.integer({ min: -12, max: 12 }), { minLength: size * size, maxLength: size * size })
    .map((gains) => problemOf(size, gains));

describe('bestPartition', () => {
  it('parts a chain of middling ties whose ends repel each other', () => {
    const gains = new Map([
      ['0-1', 5],
      ['1-2', 4],
      ['0-2', -12],
    ]);
    const gain = (i: number, j: number) =>
      gains.get(`${String(Math.min(i, j))}-${String(Math.max(i, j))}`) ?? 0;
    expect(bestPartition({ size: 3, gain }, 8)).toEqual([0, 0, 1]);
  });

  it('never puts together what may not meet, at any size', () => {
    const forbidden = (i: number, j: number) => (i + j === 9 ? -Infinity : 10);
    for (const exactSizeMax of [0, 10]) {
      const partition = bestPartition({ size: 10, gain: forbidden }, exactSizeMax);
      for (let i = 0; i < 10; i += 1) expect(partition[i]).not.toBe(partition[9 - i]);
    }
  });

  it('is by local search never better than by trying everything, and at least half as good', () => {
    fc.assert(
      fc.property(problems(6), (problem) => {
        const exact = totalGain(problem, bestPartition(problem, 6));
        const local = totalGain(problem, bestPartition(problem, 0));
        expect(local).toBeLessThanOrEqual(exact + 1e-9);
        expect(local).toBeGreaterThanOrEqual(0.5 * exact - 1e-9);
      }),
    );
  });

  it('ends where no single move and no merger gains', () => {
    fc.assert(
      fc.property(problems(12), (problem) => {
        const partition = bestPartition(problem, 0);
        const total = totalGain(problem, partition);
        const labels = [...new Set(partition), problem.size];
        for (let index = 0; index < problem.size; index += 1) {
          for (const label of labels) {
            const moved = partition.map((own, other) => (other === index ? label : own));
            expect(totalGain(problem, moved)).toBeLessThanOrEqual(total + 1e-6);
          }
        }
      }),
      { numRuns: 40 },
    );
  });

  it('groups sixty things in milliseconds', () => {
    const gain = (i: number, j: number) => (i % 6 === j % 6 ? 8 : -5) + ((i * j) % 3);
    const started = performance.now();
    const partition = bestPartition({ size: 60, gain }, 8);
    expect(new Set(partition).size).toBe(6);
    expect(performance.now() - started).toBeLessThan(250);
  });
});
