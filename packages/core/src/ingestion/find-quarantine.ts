import { plausibilityPolicy } from '../kernel/policies.ts';
import { claimFields, type ClaimField, type ReportDraft } from '../reports/report-draft.ts';
import type { StoredReport } from './ingestion-store.ts';
import type { RunPlan } from './plan-run.ts';

export type QuarantineInput = {
  plan: RunPlan;
  stored: readonly StoredReport[];
  /** The stored reports that the payload has too, as they were before it. */
  met: readonly StoredReport[];
};

/** Why nothing of a run may be applied before an operator has looked at it; null: all may. */
export function findQuarantine({ plan, stored, met }: QuarantineInput): string | null {
  const retraction = findMassRetraction(plan, stored);
  const reasons = [...(retraction === null ? [] : [retraction]), ...findEmptiedFields(plan, met)];
  return reasons.length === 0 ? null : [...reasons, 'Nothing was changed.'].join(' ');
}

function findMassRetraction(plan: RunPlan, stored: readonly StoredReport[]): string | null {
  const live = stored.filter((report) => report.state === 'live').length;
  const count = plan.retracted.length;
  const { retractedCountMin, retractedShareMax } = plausibilityPolicy;
  if (count < retractedCountMin || count <= live * retractedShareMax) return null;
  return (
    `The payload leaves out ${String(count)} of ${String(live)} live reports ` +
    `(${toPercent(count / live)}), more than the ${toPercent(retractedShareMax)} that is believed ` +
    'at once.'
  );
}

/**
 * Fields that are still there and say nothing any more, in many reports at once: a source that
 * renamed its techniques, or whose amounts are all null since its last release. One by one these
 * would be published as "unknown".
 */
function findEmptiedFields(plan: RunPlan, met: readonly StoredReport[]): string[] {
  const { emptiedCountMin, emptiedShareMax } = plausibilityPolicy;
  if (plan.changed.length < emptiedCountMin) return [];
  return claimFields.flatMap((field) => {
    const had = met.filter(({ draft }) => isGiven(draft, field)).length;
    const lost = plan.changed.filter(
      ({ before, draft }) =>
        before !== null && isGiven(before.draft, field) && !isGiven(draft, field),
    ).length;
    if (lost < emptiedCountMin || lost <= had * emptiedShareMax) return [];
    return [
      `The field "${field}" is empty in ${String(lost)} of ${String(had)} reports that had it ` +
        `(${toPercent(lost / had)}), more than the ${toPercent(emptiedShareMax)} that is believed ` +
        'at once.',
    ];
  });
}

function isGiven(draft: ReportDraft, field: ClaimField): boolean {
  const value = draft[field];
  return Array.isArray(value) ? value.length > 0 : value !== null;
}

function toPercent(share: number): string {
  return `${(100 * share).toFixed(1).replace(/\.0$/, '')} %`;
}
