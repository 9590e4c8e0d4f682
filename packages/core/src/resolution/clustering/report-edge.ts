import type { PairScore } from '../scoring/score-pair.ts';

/** Two reports that may tell of one incident. `reportA` < `reportB`. */
export type ReportEdge = { reportA: string; reportB: string; score: PairScore };

/** The same for either order of the two ids. */
export function pairKey(a: string, b: string): string {
  return a < b ? `${a}\n${b}` : `${b}\n${a}`;
}
