import type { ExploitRecord } from '@kamiyo/core/contracts';
import { isUnknown, type ClaimStanding } from '@kamiyo/core/exploits';
import type {
  AssignedReport,
  IngestionUnit,
  PublishedExploit,
  ReportWrite,
} from '@kamiyo/core/ingestion';
import { claimFields, type ClaimField, type ReportDraft } from '@kamiyo/core/reports';

import type { Queryable } from '../client/database.ts';
import { saveExploits } from '../exploits/save-exploits.ts';
import { Prisma } from '../generated/prisma/client.ts';
import { createResolutionIndex } from './resolution-index.ts';

const { sql } = Prisma;

/** The steps of ingestion over one transaction. */
export function createIngestionUnit(tx: Queryable): IngestionUnit {
  return {
    index: createResolutionIndex(tx),
    saveReports: (writes, runId, now) => saveReports(tx, { writes, runId, now }),
    readReports: (ids) => readReports(tx, ids),
    readExploitIds: (reportIds) => readExploitIds(tx, reportIds),
    readExploits: (ids, founders) => readExploits(tx, ids, founders),
    assignReports: (pairs) => assignReports(tx, pairs),
    saveMargins: (margins) => saveMargins(tx, margins),
    saveExploits: (writes, now) => saveExploits(tx, writes, now),
  };
}

async function saveReports(
  tx: Queryable,
  input: { writes: readonly ReportWrite[]; runId: string; now: Date },
): Promise<void> {
  const { runId, now } = input;
  const rows = input.writes.map(({ standings: _standings, ...write }) => ({
    ...write,
    occurredAt: write.draft.occurredAt?.value ?? null,
    runId,
    at: now.toISOString(),
  }));
  const json = JSON.stringify(rows);
  const rowType = Prisma.raw(`
    id text, source text, "naturalKey" text, version int, "contentHash" text, state text,
    draft jsonb, "occurredAt" timestamptz, "runId" text, at timestamptz`);
  await tx.$executeRaw(sql`
    INSERT INTO "Report" (id, source, "naturalKey", version, "contentHash", state, draft,
                          "occurredAt", "runId", "firstSeenAt", "changedAt")
    SELECT id, source, "naturalKey", version, "contentHash", state, draft, "occurredAt", "runId",
           at, at
      FROM jsonb_to_recordset(${json}::jsonb) AS x(${rowType})
    ON CONFLICT (id) DO UPDATE SET
      ("naturalKey", version, "contentHash", state, draft, "occurredAt", "runId", "changedAt") =
      (excluded."naturalKey", excluded.version, excluded."contentHash", excluded.state,
       excluded.draft, excluded."occurredAt", excluded."runId", excluded."changedAt")`);
  await tx.$executeRaw(sql`
    INSERT INTO "ReportVersion" ("reportId", version, "naturalKey", "contentHash", state, draft,
                                 "runId", "seenAt")
    SELECT id, version, "naturalKey", "contentHash", state, draft, "runId", at
      FROM jsonb_to_recordset(${json}::jsonb) AS x(${rowType})`);
  await saveClaims(tx, input.writes);
}

/** A decision of an operator outlives a new version that states the same value. */
async function saveClaims(tx: Queryable, writes: readonly ReportWrite[]): Promise<void> {
  const ids = writes.map((write) => write.id);
  const decided = await tx.claim.findMany({
    where: { reportId: { in: ids }, state: { in: ['confirmed', 'rejected'] } },
  });
  const decidedByKey = new Map(
    decided.map((claim) => [
      `${claim.reportId}/${claim.field}/${JSON.stringify(claim.value)}`,
      { state: claim.state, reason: claim.reason },
    ]),
  );
  await tx.claim.deleteMany({ where: { reportId: { in: ids } } });
  const data = writes.flatMap((write) =>
    claimFields
      .filter((field) => !isUnknown(write.draft[field]))
      .map((field) => {
        const value = write.draft[field];
        const key = `${write.id}/${field}/${JSON.stringify(value)}`;
        const standing = decidedByKey.get(key) ?? write.standings[field];
        return {
          reportId: write.id,
          field,
          value: value as Prisma.InputJsonValue,
          state: standing?.state ?? 'live',
          reason: standing?.reason ?? null,
        };
      }),
  );
  await tx.claim.createMany({ data });
}

async function readReports(tx: Queryable, ids: readonly string[]): Promise<AssignedReport[]> {
  const rows = await tx.report.findMany({
    where: { id: { in: [...ids] }, state: 'live' },
    select: {
      id: true,
      source: true,
      draft: true,
      exploitId: true,
      firstSeenAt: true,
      claims: { where: { state: { not: 'live' } } },
    },
  });
  return rows.map((row) => ({
    id: row.id,
    source: row.source,
    draft: row.draft as ReportDraft,
    exploitId: row.exploitId,
    firstSeenAt: row.firstSeenAt.toISOString(),
    standings: Object.fromEntries(
      row.claims.map((claim) => [
        claim.field as ClaimField,
        { state: claim.state as ClaimStanding['state'], reason: claim.reason },
      ]),
    ),
  }));
}

async function readExploitIds(tx: Queryable, reportIds: readonly string[]): Promise<string[]> {
  const rows = await tx.report.findMany({
    where: { id: { in: [...reportIds] }, exploitId: { not: null } },
    select: { exploitId: true },
    distinct: ['exploitId'],
  });
  return rows.flatMap((row) => row.exploitId ?? []);
}

async function readExploits(
  tx: Queryable,
  ids: readonly string[],
  founders: readonly string[],
): Promise<PublishedExploit[]> {
  const rows = await tx.exploit.findMany({
    where: { OR: [{ id: { in: [...ids] } }, { founder: { in: [...founders] } }] },
    select: {
      id: true,
      founder: true,
      record: true,
      revision: true,
      seq: true,
      mergedIntoId: true,
      firstReportedAt: true,
    },
  });
  return rows.map((row) => ({
    exploitId: row.id,
    founder: row.founder,
    since: row.firstReportedAt.toISOString(),
    mergedInto: row.mergedIntoId,
    record: row.record as ExploitRecord,
    revision: row.revision,
    seq: row.seq.toString(),
  }));
}

async function saveMargins(
  tx: Queryable,
  margins: readonly { exploitId: string; marginBits: number | null }[],
): Promise<void> {
  await tx.$executeRaw(sql`
    UPDATE "Exploit" e SET "marginBits" = x."marginBits"
      FROM jsonb_to_recordset(${JSON.stringify(margins)}::jsonb)
        AS x("exploitId" text, "marginBits" float8)
     WHERE e.id = x."exploitId" AND e."marginBits" IS DISTINCT FROM x."marginBits"`);
}

async function assignReports(
  tx: Queryable,
  pairs: readonly { reportId: string; exploitId: string }[],
): Promise<void> {
  await tx.$executeRaw(sql`
    UPDATE "Report" r SET "exploitId" = x."exploitId"
      FROM jsonb_to_recordset(${JSON.stringify(pairs)}::jsonb)
        AS x("reportId" text, "exploitId" text)
     WHERE r.id = x."reportId" AND r."exploitId" IS DISTINCT FROM x."exploitId"`);
}
