import { DomainError } from '../errors/domain-error.ts';
import { resolveChanges, type ResolvedChanges } from '../ingestion/resolve-changes.ts';
import type { ClaimField } from '../reports/report-draft.ts';
import type { Decision } from './operator-store.ts';
import type { OperatorDeps } from './regroup-exploits.ts';

/**
 * Confirms a claim, so that it takes part in what is published, or rejects it, so that it is not
 * shown either. Holds for this value: a new one is judged anew.
 */
export async function decideClaim(
  deps: OperatorDeps,
  input: Decision & { reportId: string; field: ClaimField; verdict: 'confirmed' | 'rejected' },
): Promise<ResolvedChanges> {
  return deps.operators.operate(async (unit) => {
    const now = deps.clock.now();
    const { reportId, field, verdict, reason, actor } = input;
    const claim = await unit.findClaim(reportId, field);
    if (claim === null) {
      throw new DomainError('request.invalid', { detail: 'There is no such claim.' });
    }
    await unit.setClaimState({ reportId, field, state: verdict, reason });
    await unit.audit({
      ...{ actor, reason, now, action: `claim.${verdict}`, subject: reportId },
      detail: { field, value: claim.value },
    });
    if (claim.exploitId === null) return { created: 0, updated: 0, merged: 0, seq: null };
    const members = await unit.listReportIds(claim.exploitId, 'live');
    return resolveChanges(
      unit,
      { groups: [{ reportIds: members, marginBits: null }], touched: members },
      now,
    );
  });
}
