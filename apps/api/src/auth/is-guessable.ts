import { ZxcvbnFactory } from '@zxcvbn-ts/core';
import { adjacencyGraphs, dictionary } from '@zxcvbn-ts/language-common';

/** Out of 4: below it, fewer than a hundred million guesses are needed. */
const scoreMin = 3;
/** What comes after adds nothing to the estimate, but to the time it takes. */
const lettersMeasured = 64;

const estimator = new ZxcvbnFactory({ dictionary, graphs: adjacencyGraphs });

/** Whether a password is common, known from leaks, or follows a pattern; hints count as known. */
export function isGuessable(password: string, hints: readonly string[]): boolean {
  return estimator.check(password.slice(0, lettersMeasured), [...hints]).score < scoreMin;
}
