import { compareReports } from '../comparators/compare-reports.ts';
import type { ComparatorId } from '../comparators/finding.ts';
import { reportFacts } from '../facts/report-facts.ts';
import type { ResolutionReport } from '../resolution-report.ts';
import { resolutionModel } from './model.ts';
import { nameRegime } from './name-regime.ts';
import type { ResolutionModel } from './resolution-model.ts';

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
  /** Calibrated, 0 to 1. */
  probability: number;
  /** Strongest first. */
  evidence: readonly Evidence[];
  modelVersion: string;
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
  const { priorBits, weights } = model.regimes[nameRegime(findings)];
  const evidence = findings
    .map((finding) => ({ ...finding, bits: weights[finding.comparator][finding.level] ?? 0 }))
    .filter((line) => line.level !== 'unknown')
    .sort((left, right) => Math.abs(right.bits) - Math.abs(left.bits));
  const bits = evidence.reduce((sum, line) => sum + line.bits, priorBits);
  return {
    bits,
    probability: shownProbability(bits, model),
    evidence,
    modelVersion: model.version,
  };
}

function shownProbability(bits: number, model: ResolutionModel): number {
  return 1 / (1 + 2 ** -(model.platt.slope * bits + model.platt.intercept));
}
