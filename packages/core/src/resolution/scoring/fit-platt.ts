/** Bits of a pair, whether it is one incident, and how much it counts. */
export type JudgedBits = { bits: number; same: boolean; weight: number };

/**
 * Platt's calibration on the log2 scale: probability = 1 / (1 + 2^−(slope · bits + intercept)), by
 * Newton's method. Targets are drawn in as in Platt 1999, so that a perfect separation stays finite.
 */
export function fitPlatt(judged: readonly JudgedBits[]): { slope: number; intercept: number } {
  const positives = judged.filter((row) => row.same).length;
  const targets = {
    same: (positives + 1) / (positives + 2),
    different: 1 / (judged.length - positives + 2),
  };
  let slope = 1;
  let intercept = 0;
  for (let iteration = 0; iteration < iterationCount; iteration += 1) {
    const sums = { slope: 0, intercept: 0, ss: dampening, si: 0, ii: dampening };
    for (const { bits, same, weight } of judged) {
      const probability = 1 / (1 + 2 ** -(slope * bits + intercept));
      const error = weight * (probability - (same ? targets.same : targets.different));
      const curvature = weight * probability * (1 - probability) * Math.LN2;
      sums.slope += error * bits;
      sums.intercept += error;
      sums.ss += curvature * bits ** 2;
      sums.si += curvature * bits;
      sums.ii += curvature;
    }
    const determinant = sums.ss * sums.ii - sums.si ** 2;
    slope -= (sums.ii * sums.slope - sums.si * sums.intercept) / determinant;
    intercept -= (sums.ss * sums.intercept - sums.si * sums.slope) / determinant;
  }
  return { slope, intercept };
}

const iterationCount = 30;
/** Keeps the step finite where all pairs are beyond doubt. */
const dampening = 1e-6;
