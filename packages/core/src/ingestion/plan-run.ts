import { deriveId } from '../kernel/ids.ts';
import { contentHash } from '../kernel/canonical-json.ts';
import type { ReportDraft } from '../reports/report-draft.ts';
import { matchRekeyed } from '../sources/rekey.ts';
import { findQuarantine } from './find-quarantine.ts';
import type { ReportState, StoredReport } from './ingestion-store.ts';

/** A report that gets a new version: `before` is null for one that is new to us. */
export type PlannedReport = {
  id: string;
  naturalKey: string;
  version: number;
  contentHash: string;
  state: ReportState;
  draft: ReportDraft;
  before: StoredReport | null;
};

export type RunPlan = {
  created: PlannedReport[];
  changed: PlannedReport[];
  unchanged: number;
  retracted: PlannedReport[];
  /** Why nothing of this run may be applied; null when all may. */
  quarantine: string | null;
};

export type PlanInput = {
  source: string;
  drafts: readonly ReportDraft[];
  stored: readonly StoredReport[];
  /** With a snapshot, a live report that is absent has been taken back by its source. */
  coverage: 'snapshot' | 'window';
  /** Of the rows that were rejected, as they were received. */
  unread?: readonly string[];
};

/**
 * What a payload means for the reports that are stored. Pure, and the same for any order of rows.
 * A row whose key changed is recognised as the report it was, so that a rename makes no second
 * exploit; a payload that would take back or empty too much at once is not believed.
 */
export function planRun(input: PlanInput): RunPlan {
  const storedByKey = new Map(input.stored.map((report) => [report.naturalKey, report]));
  const given = new Set(input.drafts.map((draft) => draft.naturalKey));
  const absent = input.stored.filter((report) => !given.has(report.naturalKey));
  const unknown = input.drafts.filter((draft) => !storedByKey.has(draft.naturalKey));
  // In a window absence means nothing, so nothing can have been renamed away.
  const pairs =
    input.coverage === 'window'
      ? []
      : matchRekeyed(
          absent
            .filter((report) => report.state === 'live')
            .map(({ naturalKey, draft }) => ({ naturalKey, draft })),
          unknown.map((draft) => ({ naturalKey: draft.naturalKey, draft })),
        );
  const rekeyed = new Map(pairs.map((pair) => [pair.appeared, pair.vanished]));
  const takenIds = new Set(input.stored.map((report) => report.id));
  const met: StoredReport[] = [];
  const plan: RunPlan = { created: [], changed: [], unchanged: 0, retracted: [], quarantine: null };
  for (const draft of input.drafts) {
    const formerKey = rekeyed.get(draft.naturalKey) ?? draft.naturalKey;
    const before = storedByKey.get(formerKey) ?? null;
    if (before !== null) met.push(before);
    addDraft(plan, { source: input.source, draft, before, takenIds });
  }
  if (input.coverage === 'snapshot') {
    retractAbsent(plan, absent.filter(isGone(input.unread ?? [])), new Set(rekeyed.values()));
  }
  plan.quarantine = findQuarantine({ plan, stored: input.stored, met });
  return plan;
}

function addDraft(
  plan: RunPlan,
  row: { source: string; draft: ReportDraft; before: StoredReport | null; takenIds: Set<string> },
): void {
  const { draft, before } = row;
  const hash = contentHash(draft);
  const planned = {
    naturalKey: draft.naturalKey,
    contentHash: hash,
    state: 'live' as const,
    draft,
  };
  if (before === null) {
    const id = newReportId(`${row.source}:${draft.naturalKey}`, row.takenIds);
    plan.created.push({ ...planned, id, version: 1, before });
  } else if (before.contentHash !== hash || before.state === 'retracted') {
    // What an operator rejected stays rejected, also in a new version.
    const state = before.state === 'rejected' ? before.state : planned.state;
    plan.changed.push({ ...planned, state, id: before.id, version: before.version + 1, before });
  } else {
    plan.unchanged += 1;
  }
}

/** A key can come back after the report that had it was re-keyed: that one keeps the id. */
function newReportId(seed: string, takenIds: Set<string>): string {
  for (let attempt = 0; ; attempt += 1) {
    const id = deriveId('report', attempt === 0 ? seed : `${seed}#${String(attempt)}`);
    if (takenIds.has(id)) continue;
    takenIds.add(id);
    return id;
  }
}

/** A report whose row is there and cannot be read has not been taken back. */
function isGone(unread: readonly string[]): (report: StoredReport) => boolean {
  return ({ draft }) => {
    const asJson = JSON.stringify(draft.name).slice(1, -1);
    return !unread.some((row) => row.includes(draft.name) || row.includes(asJson));
  };
}

function retractAbsent(
  plan: RunPlan,
  absent: readonly StoredReport[],
  rekeyed: ReadonlySet<string>,
): void {
  for (const before of absent) {
    if (before.state !== 'live' || rekeyed.has(before.naturalKey)) continue;
    const { id, naturalKey, draft } = before;
    plan.retracted.push({
      ...{ id, naturalKey, draft, before },
      version: before.version + 1,
      contentHash: before.contentHash,
      state: 'retracted',
    });
  }
}
