import type { ComparatorId } from '../comparators/finding.ts';

/** The numbers of pair scoring. */
export type ResolutionModel = {
  version: string;
  /** log2 odds that two reports which share a block key tell of one incident. */
  priorBits: number;
  /** Match weights in bits by comparison and level; a level that is not listed weighs nothing. */
  weights: Readonly<Record<ComparatorId, Readonly<Record<string, number>>>>;
  /** Platt: shown probability = 1 / (1 + 2^−(slope · bits + intercept)). */
  platt: { slope: number; intercept: number };
};
