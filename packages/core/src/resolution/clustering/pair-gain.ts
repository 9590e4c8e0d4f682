import type { PairScore } from '../scoring/score-pair.ts';
import { clusteringPolicy } from './clustering-policy.ts';

/**
 * What a pair adds to a group that holds both. Not simply its bits, because the pairs of a group
 * are not independent:
 * - no pair counts for more than `pairBitsMax`, unless a shared transaction proves it;
 * - that two names differ, and that few incidents bear two names, is one fact about two incidents,
 *   not one for each pair of their reports: such a pair speaks against a group only with what else
 *   contradicts, and with `otherNameBits`;
 * - beyond the span limit only a tie of some strength may hold.
 */
export function pairGain(score: PairScore, days: number): number {
  const { pairBitsMax, pairBitsMin, provenBits, spanBits, spanBitsMin, spanDaysMax } =
    clusteringPolicy;
  if (score.hardConstraint === 'must_link') return provenBits;
  if (days > spanDaysMax && score.bits <= spanBitsMin) return spanBits;
  const bits = score.regime === 'namesDiffer' ? withoutNames(score) : score.bits;
  return Math.max(pairBitsMin, Math.min(pairBitsMax, bits));
}

function withoutNames(score: PairScore): number {
  if (score.bits >= 0) return score.bits;
  const name = score.evidence.find((line) => line.comparator === 'name');
  const others = score.bits - score.priorBits - (name?.bits ?? 0);
  return Math.max(score.bits, Math.min(0, others) + clusteringPolicy.otherNameBits);
}
