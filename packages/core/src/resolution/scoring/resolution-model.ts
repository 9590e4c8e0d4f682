import type { ComparatorId } from '../comparators/finding.ts';

/**
 * The two questions that pair scoring answers with separate weights: of two reports whose names
 * agree, whether they tell of the same incident of one victim; of two reports whose names do not,
 * whether they tell of one incident under two names.
 */
export type NameRegime = 'namesAgree' | 'namesDiffer';

export type RegimeWeights = {
  /** log2 odds of one incident before any evidence, for pairs that share a block key. */
  priorBits: number;
  /** Match weights in bits by comparison and level; a level that is not listed weighs nothing. */
  weights: Readonly<Record<ComparatorId, Readonly<Record<string, number>>>>;
};

/** The numbers of pair scoring. */
export type ResolutionModel = {
  version: string;
  regimes: Readonly<Record<NameRegime, RegimeWeights>>;
  /** Platt: shown probability = 1 / (1 + 2^−(slope · bits + intercept)). */
  platt: { slope: number; intercept: number };
};
