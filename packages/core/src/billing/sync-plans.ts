import { isDomainError } from '../errors/domain-error.ts';
import type { BillingDeps } from './billing-deps.ts';
import type { PlanOutcome } from './change-plan.ts';
import { settlePlan } from './settle-plan.ts';
import { syncPlan } from './sync-plan.ts';

const pageSize = 100;

export type SyncReport = {
  checked: number;
  /** Where something was not as it should be, and is now. */
  changed: PlanOutcome[];
  /** Where the truth could not be read; what is known was applied. */
  failed: { workspaceId: string; reason: string }[];
};

/** Repairs whatever drifted, workspace by workspace. One that fails does not stop the others. */
export async function syncPlans(
  deps: BillingDeps,
  input: { actor: string; workspaceId?: string },
): Promise<SyncReport> {
  const report: SyncReport = { checked: 0, changed: [], failed: [] };
  const { actor } = input;
  if (input.workspaceId !== undefined) {
    await syncInto(report, deps, { workspaceId: input.workspaceId, actor });
    return report;
  }
  for (let after: string | null = null; ;) {
    const ids: string[] = await deps.billing.listWorkspaceIds({ after, limit: pageSize });
    for (const workspaceId of ids) await syncInto(report, deps, { workspaceId, actor });
    after = ids.at(-1) ?? null;
    if (ids.length < pageSize) return report;
  }
}

async function syncInto(
  report: SyncReport,
  deps: BillingDeps,
  input: { workspaceId: string; actor: string },
): Promise<void> {
  report.checked += 1;
  try {
    const outcome =
      deps.payments === null ? await settlePlan(deps, input) : await syncPlan(deps, input);
    if (outcome !== null && outcome.changes.length > 0) report.changed.push(outcome);
  } catch (error) {
    if (!isDomainError(error)) throw error;
    report.failed.push({ workspaceId: input.workspaceId, reason: error.detail });
    await settlePlan(deps, input);
  }
}
