import { nearestFalling } from './isotonic.ts';

/** A penalised logistic regression over indicators, in bits. */
export type WeightFit = {
  /** One row per example: which weights it adds up. */
  rows: readonly { active: readonly number[]; target: number; weight: number }[];
  /** Where the weights start and are drawn to; the last one is the intercept. */
  prior: readonly number[];
  /** Runs of weights that have to fall from left to right. */
  falling: readonly (readonly number[])[];
  /** Weights that stay as they are. */
  fixed: ReadonlySet<number>;
  /** Standard deviation, in bits, of the normal prior around each weight. */
  priorDeviationBits: number;
};

const iterationCount = 600;
const bitsToNats = Math.LN2;

/**
 * The weights that fit best: accelerated projected gradient with restart (Beck and Teboulle 2009,
 * O'Donoghue and Candès 2015), projected on falling runs after each step. Deterministic.
 */
export function fitWeights(fit: WeightFit): number[] {
  const step = 1 / lipschitzBound(fit);
  let weights = [...fit.prior];
  let ahead = weights;
  let momentum = 1;
  for (let iteration = 0; iteration < iterationCount; iteration += 1) {
    const slope = gradient(fit, ahead);
    const next = project(
      fit,
      ahead.map((value, index) => value - step * (slope[index] ?? 0)),
    );
    const isUphill = next.reduce(
      (sum, value, index) => sum + ((ahead[index] ?? 0) - value) * (value - (weights[index] ?? 0)),
      0,
    );
    const nextMomentum = isUphill > 0 ? 1 : (1 + Math.sqrt(1 + 4 * momentum ** 2)) / 2;
    const pull = isUphill > 0 ? 0 : (momentum - 1) / nextMomentum;
    ahead = next.map((value, index) => value + pull * (value - (weights[index] ?? 0)));
    weights = next;
    momentum = nextMomentum;
  }
  return weights;
}

/** log2 odds of one row under the weights. */
export function rowBits(active: readonly number[], weights: readonly number[]): number {
  return active.reduce((sum, index) => sum + (weights[index] ?? 0), 0);
}

function gradient({ rows, prior, priorDeviationBits }: WeightFit, weights: readonly number[]) {
  const slope = weights.map(
    (value, index) => (value - (prior[index] ?? 0)) / priorDeviationBits ** 2,
  );
  for (const { active, target, weight } of rows) {
    const probability = 1 / (1 + 2 ** -rowBits(active, weights));
    const error = weight * bitsToNats * (probability - target);
    for (const index of active) slope[index] = (slope[index] ?? 0) + error;
  }
  return slope;
}

function project({ falling, fixed, prior }: WeightFit, weights: readonly number[]): number[] {
  const projected = weights.map((value, index) => (fixed.has(index) ? (prior[index] ?? 0) : value));
  for (const run of falling) {
    const values = nearestFalling(run.map((index) => projected[index] ?? 0));
    for (const [position, index] of run.entries()) projected[index] = values[position] ?? 0;
  }
  return projected;
}

/** The curvature is at most that of every row at even odds. */
function lipschitzBound({ rows, priorDeviationBits }: WeightFit): number {
  const curvature = rows.reduce((sum, row) => sum + row.weight * row.active.length, 0);
  return (bitsToNats ** 2 / 4) * curvature + 1 / priorDeviationBits ** 2;
}
