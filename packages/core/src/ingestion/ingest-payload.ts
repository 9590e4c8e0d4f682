import type { Clock } from '../kernel/clock.ts';
import { contentHash } from '../kernel/canonical-json.ts';
import type { ClaimStanding } from '../exploits/publishable-report.ts';
import { findImplausible, lastBelievedLoss } from '../reports/source-plausibility.ts';
import type { ClaimField } from '../reports/report-draft.ts';
import { isPayloadError } from '../sources/payload-error.ts';
import type { ParsedPayload } from '../sources/source-definition.ts';
import type {
  IngestionStore,
  ReportWrite,
  RunCounts,
  RunOutcome,
  RunTrigger,
} from './ingestion-store.ts';
import { planRun, type PlannedReport, type RunPlan } from './plan-run.ts';
import { regroup } from './regroup.ts';
import { toStorable, toText } from './to-storable.ts';
import { addUp, noChanges, resolveChanges, type ResolvedChanges } from './resolve-changes.ts';

/** Reports per transaction: large enough to be fast, small enough to lose little to a crash. */
const batchSize = 50;

export type IngestDeps = {
  store: IngestionStore;
  clock: Clock;
  lossUsdMax: number;
  /** Told after each batch. */
  onProgress?: (done: number, total: number) => void;
};

export type IngestInput = {
  source: string;
  trigger: RunTrigger;
  /** The pages as they were received. */
  pages: readonly string[];
  parse(pages: readonly string[]): ParsedPayload;
  /** An operator looked at the payload and takes it as it is. */
  believed?: boolean;
};

export type IngestResult = RunOutcome & { runId: string; source: string };

/**
 * Takes one payload of a source all the way: parse, compare with what is stored, resolve, publish.
 * Each batch is one transaction, so that a run that is killed leaves nothing half written and is
 * completed by the next one. A payload that cannot be trusted changes nothing and says why.
 */
export async function ingestPayload(deps: IngestDeps, input: IngestInput): Promise<IngestResult> {
  const { store, clock } = deps;
  return store.withSourceLock(input.source, async () => {
    const runId = await store.startRun({
      source: input.source,
      trigger: input.trigger,
      payloadHash: contentHash(input.pages),
      payloadBytes: input.pages.reduce((sum, page) => sum + Buffer.byteLength(page), 0),
      now: clock.now(),
    });
    try {
      const { outcome, rejected } = await applyPayload(deps, input, runId);
      await store.finishRun({ runId, outcome, rejections: rejected, now: clock.now() });
      if (outcome.status === 'quarantined') {
        await store.holdPayload({ runId, source: input.source, pages: input.pages });
      }
      return { ...outcome, runId, source: input.source };
    } catch (error) {
      const outcome = failedOutcome(
        error instanceof Error ? error.message : 'The run ended with an unknown error.',
      );
      await store
        .finishRun({ runId, outcome, rejections: [], now: clock.now() })
        .catch(() => undefined);
      throw error;
    }
  });
}

async function applyPayload(
  deps: IngestDeps,
  input: IngestInput,
  runId: string,
): Promise<{ outcome: RunOutcome; rejected: ParsedPayload['rejected'] }> {
  let payload: ParsedPayload;
  try {
    payload = toStorable(input.parse(input.pages));
  } catch (error) {
    if (!isPayloadError(error)) throw error;
    return { outcome: failedOutcome(toText(error.message)), rejected: [] };
  }
  const plan = planRun({
    source: input.source,
    drafts: payload.drafts.map(({ draft }) => draft),
    stored: await deps.store.listReports(input.source),
    coverage: payload.coverage,
    unread: payload.rejected.map(({ excerpt }) => excerpt),
  });
  const outcome =
    plan.quarantine === null || input.believed === true
      ? await applyPlan(deps, { source: input.source, runId, plan, payload })
      : quarantinedOutcome(payload, plan.quarantine);
  return { outcome, rejected: payload.rejected };
}

async function applyPlan(
  deps: IngestDeps,
  run: { source: string; runId: string; plan: RunPlan; payload: ParsedPayload },
): Promise<RunOutcome> {
  const { plan, payload } = run;
  const planned = [...plan.retracted, ...plan.changed, ...plan.created];
  const writes = planned.map((report) => toWrite(deps, run.source, report));
  const total = noChanges();
  for (let start = 0; start < writes.length; start += batchSize) {
    const batch = writes.slice(start, start + batchSize);
    addUp(total, await applyBatch(deps, batch, run.runId));
    deps.onProgress?.(Math.min(start + batchSize, writes.length), writes.length);
  }
  const counts = countRows(plan, writes, payload);
  const nothing = counts.new + counts.changed + counts.retracted + counts.quarantined === 0;
  return {
    ...counts,
    status: payload.warnings.length > 0 ? 'degraded' : nothing ? 'unchanged' : 'succeeded',
    exploits: { created: total.created, updated: total.updated, merged: total.merged },
    seq:
      total.seq === null ? null : { from: total.seq.from.toString(), to: total.seq.to.toString() },
    message: payload.warnings.length > 0 ? payload.warnings.join(' ') : null,
  };
}

async function applyBatch(
  deps: IngestDeps,
  writes: readonly ReportWrite[],
  runId: string,
): Promise<ResolvedChanges> {
  return deps.store.transaction(async (unit) => {
    const now = deps.clock.now();
    await unit.saveReports(writes, runId, now);
    const groups = await regroup(unit.index, writes);
    return resolveChanges(unit, { groups, touched: writes.map((write) => write.id) }, now);
  });
}

function toWrite(deps: IngestDeps, source: string, report: PlannedReport): ReportWrite {
  const { before, ...rest } = report;
  const now = deps.clock.now();
  const faults = findImplausible({
    draft: report.draft,
    earlierLossUsd:
      before?.doubtedLosses === undefined
        ? (before?.draft.lossUsd ?? null)
        : lastBelievedLoss(before.doubtedLosses, deps.lossUsdMax),
    now,
    lossUsdMax: deps.lossUsdMax,
  });
  const standings = Object.fromEntries(
    faults.map(({ field, reason }) => [field, { state: 'quarantined' as const, reason }]),
  ) as Partial<Record<ClaimField, ClaimStanding>>;
  return { ...rest, source, standings };
}

/** rows = new + changed + unchanged + quarantined + rejected: a row is counted once. */
function countRows(
  plan: RunPlan,
  writes: readonly ReportWrite[],
  payload: ParsedPayload,
): RunCounts {
  const held = new Set(
    writes.filter((write) => Object.keys(write.standings).length > 0).map((write) => write.id),
  );
  const published = (reports: readonly PlannedReport[]) =>
    reports.filter((report) => !held.has(report.id)).length;
  return {
    rows: payload.rows,
    new: published(plan.created),
    changed: published(plan.changed),
    unchanged: plan.unchanged,
    quarantined:
      plan.created.length + plan.changed.length - published(plan.created) - published(plan.changed),
    rejected: payload.rejected.length,
    retracted: plan.retracted.length,
  };
}

function quarantinedOutcome(payload: ParsedPayload, message: string): RunOutcome {
  return {
    ...failedOutcome(message),
    status: 'quarantined',
    rows: payload.rows,
    quarantined: payload.drafts.length,
    rejected: payload.rejected.length,
  };
}

function failedOutcome(message: string): RunOutcome {
  return {
    ...{ rows: 0, new: 0, changed: 0, unchanged: 0, quarantined: 0, rejected: 0, retracted: 0 },
    status: 'failed',
    exploits: { created: 0, updated: 0, merged: 0 },
    seq: null,
    message,
  };
}
