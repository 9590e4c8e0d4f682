import type { ChangeCause } from '../contracts/change.ts';
import type { ExploitRecord } from '../contracts/exploit.ts';
import { assignExploits, type Assignment } from '../exploits/assign-exploits.ts';
import { findChangeCauses } from '../exploits/change-causes.ts';
import type { ExploitWrite } from '../exploits/exploit-write.ts';
import { publishRecord } from '../exploits/publish-record.ts';
import { canonicalJson } from '../kernel/canonical-json.ts';
import { deriveId } from '../kernel/ids.ts';
import type { GroupedReports } from './keep-latest.ts';
import type { AssignedReport, IngestionUnit, PublishedExploit } from './ingestion-store.ts';

export type ResolvedChanges = {
  created: number;
  updated: number;
  merged: number;
  seq: { from: bigint; to: bigint } | null;
};

/** What several steps change begins with nothing. */
export function noChanges(): ResolvedChanges {
  return { created: 0, updated: 0, merged: 0, seq: null };
}

/** Adds what a further step changed. */
export function addUp(total: ResolvedChanges, step: ResolvedChanges): void {
  total.created += step.created;
  total.updated += step.updated;
  total.merged += step.merged;
  if (step.seq === null) return;
  total.seq = { from: total.seq?.from ?? step.seq.from, to: step.seq.to };
}

/**
 * Brings the exploits up to date after reports changed: which groups they form now, which exploit
 * each group is, what it publishes, and what of that is new. Writes nothing for an exploit whose
 * record stays the same.
 */
export async function resolveChanges(
  unit: IngestionUnit,
  change: {
    groups: readonly GroupedReports[];
    touched: readonly string[];
    /** The exploit that stays when it meets others. */
    survivor?: string;
    /** A report that its exploit stays with. */
    anchor?: { exploitId: string; reportId: string };
    /** Why an exploit that loses its last report is retracted. */
    retraction?: string;
  },
  now: Date,
): Promise<ResolvedChanges> {
  const members = change.groups.flatMap((group) => group.reportIds);
  const exploitIds = await unit.readExploitIds([...new Set([...members, ...change.touched])]);
  const reports = await unit.readReports(members);
  const exploits = await unit.readExploits(exploitIds, members);
  const assignment = assignExploits({
    groups: change.groups.map((group) => group.reportIds),
    reports: reports.map(({ id, exploitId, firstSeenAt }) => ({
      reportId: id,
      exploitId,
      firstSeenAt,
    })),
    exploits,
    ...(change.survivor === undefined ? {} : { survivor: change.survivor }),
    ...(change.anchor === undefined ? {} : { anchor: change.anchor }),
    createExploitId: (founder, attempt) =>
      deriveId('exploit', attempt === 0 ? founder : `${founder}#${String(attempt)}`),
  });
  const retraction =
    change.retraction ?? 'Every source that reported it has taken its report back.';
  const touched = new Set(exploitIds);
  const writes = planWrites({
    ...{ assignment, reports, retraction, now },
    // A founder may have moved to another exploit: the one that it founded is not touched by that.
    exploits: exploits.map((exploit) => ({
      ...exploit,
      isTouched: touched.has(exploit.exploitId),
    })),
  });
  const seq = await unit.saveExploits(writes, now);
  await unit.assignReports(
    assignment.groups.flatMap(({ exploitId, reportIds }) =>
      reportIds.map((reportId) => ({ reportId, exploitId })),
    ),
  );
  await unit.saveMargins(toMargins(change.groups, assignment));
  const created = writes.filter((write) => write.before === null).length;
  return {
    created,
    updated: writes.length - created - assignment.merged.length,
    merged: assignment.merged.length,
    seq,
  };
}

/** How sure the grouping of each exploit is. */
function toMargins(
  groups: readonly GroupedReports[],
  assignment: Assignment,
): { exploitId: string; marginBits: number | null }[] {
  const marginOf = new Map(
    groups.map((group) => [group.reportIds.toSorted()[0], group.marginBits]),
  );
  return assignment.groups.map(({ exploitId, reportIds }) => ({
    exploitId,
    marginBits: marginOf.get(reportIds[0]) ?? null,
  }));
}

type WriteInput = {
  assignment: Assignment;
  reports: readonly AssignedReport[];
  exploits: readonly (PublishedExploit & { isTouched: boolean })[];
  retraction: string;
  now: Date;
};

function planWrites(input: WriteInput): ExploitWrite[] {
  const reportsById = new Map(input.reports.map((report) => [report.id, report]));
  const exploitsById = new Map(input.exploits.map((exploit) => [exploit.exploitId, exploit]));
  const mergers = new Set(input.assignment.merged.map(({ into }) => into));
  const survivors = input.assignment.groups.flatMap((group) => {
    const reports = group.reportIds.flatMap((id) => reportsById.get(id) ?? []);
    const record = publishRecord(reports);
    const operation: ChangeCause[] = [
      ...(mergers.has(group.exploitId) ? (['merged'] as const) : []),
      ...(group.revived || isSplitOff(group, reports) ? (['split'] as const) : []),
    ];
    const firstReportedAt = earliest(
      reports.map((report) => report.firstSeenAt),
      input.now,
    );
    return toWrite({
      ...{ exploitId: group.exploitId, founder: group.founder, record, operation },
      firstReportedAt,
      existing: exploitsById.get(group.exploitId) ?? null,
    });
  });
  const alive = new Set(input.assignment.groups.map((group) => group.exploitId));
  const intoOf = new Map(input.assignment.merged.map(({ exploitId, into }) => [exploitId, into]));
  const gone = input.exploits
    .filter((exploit) => exploit.isTouched && exploit.mergedInto === null)
    .filter((exploit) => !alive.has(exploit.exploitId))
    .flatMap((exploit) => {
      const into = intoOf.get(exploit.exploitId) ?? null;
      return toWrite({
        exploitId: exploit.exploitId,
        founder: exploit.founder,
        record:
          into === null
            ? retracted(exploit.record, input.retraction)
            : { ...exploit.record, mergedInto: into },
        operation: into === null ? [] : ['merged'],
        existing: exploit,
        firstReportedAt: exploit.since,
      });
    });
  return [...survivors, ...gone];
}

function toWrite(input: {
  exploitId: string;
  founder: string;
  record: ExploitRecord;
  operation: ChangeCause[];
  existing: PublishedExploit | null;
  firstReportedAt: string;
}): ExploitWrite[] {
  const { existing, record } = input;
  if (existing !== null && canonicalJson(existing.record) === canonicalJson(record)) return [];
  const found = findChangeCauses(existing?.record ?? null, record);
  return [
    {
      exploitId: input.exploitId,
      founder: input.founder,
      before:
        existing === null
          ? null
          : { record: existing.record, revision: existing.revision, seq: existing.seq },
      record,
      causes: [...new Set([...input.operation, ...found])],
      firstReportedAt: existing?.since ?? input.firstReportedAt,
    },
  ];
}

/** A new exploit made of reports that belonged to another one until now. */
function isSplitOff(
  group: Assignment['groups'][number],
  reports: readonly AssignedReport[],
): boolean {
  return group.created && reports.some((report) => report.exploitId !== null);
}

/** The record of an exploit that no source stands by any more: what was said, marked as withdrawn. */
function retracted(record: ExploitRecord, reason: string): ExploitRecord {
  return { ...record, status: 'retracted', retraction: { reason } };
}

function earliest(instants: readonly string[], fallback: Date): string {
  const [first = fallback.toISOString()] = instants.toSorted();
  return first;
}
