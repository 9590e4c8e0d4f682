import { compareReports } from '../comparators/compare-reports.ts';
import type { ComparatorId } from '../comparators/finding.ts';
import { reportFacts } from '../facts/report-facts.ts';
import type { ResolutionReport } from '../resolution-report.ts';
import { resolutionModel } from './model.ts';
import { nameRegime } from './name-regime.ts';
import type { NameRegime, ResolutionModel } from './resolution-model.ts';

/** One line of evidence: what was compared, what was found, what it weighs. */
export type Evidence = {
  comparator: ComparatorId;
  level: string;
  /** Positive speaks for one incident, negative for two. */
  bits: number;
  /** A sentence for a person. */
  detail: string;
};

export type PairScore = {
  /** log2 odds that both reports tell of one incident: the prior and all evidence. */
  bits: number;
  /** The part of `bits` that stood before any evidence. */
  priorBits: number;
  /** Which weights were used. */
  regime: NameRegime;
  /** Calibrated, 0 to 1. */
  probability: number;
  /** Strongest first. */
  evidence: readonly Evidence[];
  modelVersion: string;
  /**
   * Two sources name the same attack transaction and the same victim: the reports belong together
   * unless something speaks very strongly against it.
   */
  hardConstraint?: 'must_link';
};

/**
 * How likely two reports tell of one incident, and why. Symmetric, a function of the two reports
 * and the model alone; meant for pairs that share a block key.
 */
export function scorePair(
  a: ResolutionReport,
  b: ResolutionReport,
  model: ResolutionModel = resolutionModel,
): PairScore {
  const findings = compareReports(reportFacts(a), reportFacts(b));
  const regime = nameRegime(findings);
  const { priorBits, weights } = model.regimes[regime];
  const evidence = findings
    .map((finding) => ({ ...finding, bits: weights[finding.comparator][finding.level] ?? 0 }))
    .filter((line) => line.level !== 'unknown')
    .sort((left, right) => Math.abs(right.bits) - Math.abs(left.bits));
  const bits = evidence.reduce((sum, line) => sum + line.bits, priorBits);
  const probability = shownProbability(bits, model);
  const score = { bits, priorBits, regime, probability, evidence, modelVersion: model.version };
  return isProven(score) && a.source !== b.source
    ? { ...score, hardConstraint: 'must_link' }
    : score;
}

/**
 * Lists carry copied hashes, also from an earlier incident of the same victim (one gives Onyx 2024
 * the transaction of 2023), so the names must agree and the dates lie within a month.
 */
function isProven({ evidence, regime }: Pick<PairScore, 'evidence' | 'regime'>): boolean {
  const levelOf = (id: ComparatorId) => evidence.find((line) => line.comparator === id)?.level;
  const days = levelOf('days');
  return regime === 'namesAgree' && levelOf('transaction') === 'shared' && days !== 'far';
}

function shownProbability(bits: number, model: ResolutionModel): number {
  return 1 / (1 + 2 ** -(model.platt.slope * bits + model.platt.intercept));
}
