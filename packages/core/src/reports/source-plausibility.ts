import { plausibilityPolicy } from '../kernel/policies.ts';
import type { ClaimField, ReportDraft } from './report-draft.ts';

export type Implausibility = { field: ClaimField; reason: string };

export type PlausibilityInput = {
  draft: ReportDraft;
  /** What the source last gave that was believed; null when there is nothing. */
  earlierLossUsd: string | null;
  now: Date;
  /** US dollars. */
  lossUsdMax?: number;
};

/** The claims of a draft that wait for a second source or an operator, and why. */
export function findImplausible(input: PlausibilityInput): Implausibility[] {
  const { draft, earlierLossUsd, now } = input;
  const lossUsdMax = input.lossUsdMax ?? plausibilityPolicy.lossUsdMax;
  const found = [
    ['lossUsd', aboveBound(draft.lossUsd, lossUsdMax) ?? jump(draft.lossUsd, earlierLossUsd)],
    ['recoveredUsd', aboveBound(draft.recoveredUsd, lossUsdMax)],
    ['occurredAt', inTheFuture(draft.occurredAt, now)],
  ] as const;
  return found.flatMap(([field, reason]) => (reason === null ? [] : [{ field, reason }]));
}

/**
 * The last of several losses, oldest first, that was believed when it came: a slip that waits is no
 * measure for what the source gives next, or its correction would wait too.
 */
export function lastBelievedLoss(
  losses: readonly (string | null)[],
  lossUsdMax: number = plausibilityPolicy.lossUsdMax,
): string | null {
  return losses.reduce<string | null>((believed, loss) => {
    const isDoubted = aboveBound(loss, lossUsdMax) !== null || jump(loss, believed) !== null;
    return loss === null || isDoubted ? believed : loss;
  }, null);
}

function aboveBound(amount: string | null, max: number): string | null {
  if (amount === null || Number(amount) <= max) return null;
  return `${dollars(amount)} is above the bound of ${dollars(max)}.`;
}

/** Up or down: a slip of the decimal point goes both ways. */
function jump(amount: string | null, before: string | null): string | null {
  if (amount === null || before === null || Number(before) === 0) return null;
  const ratio = Number(amount) / Number(before);
  const { lossJumpFactor } = plausibilityPolicy;
  if (ratio < lossJumpFactor && ratio > 1 / lossJumpFactor) return null;
  return (
    `${dollars(amount)} is ${String(lossJumpFactor)} times or more away from the ` +
    `${dollars(before)} that the source gave before.`
  );
}

function inTheFuture(occurredAt: ReportDraft['occurredAt'], now: Date): string | null {
  if (occurredAt === null) return null;
  const limit = now.getTime() + plausibilityPolicy.futureToleranceMs;
  if (Date.parse(occurredAt.value) <= limit) return null;
  return `${occurredAt.value.slice(0, 10)} is in the future.`;
}

function dollars(amount: string | number): string {
  return `$${Number(amount).toLocaleString('en-US')}`;
}
