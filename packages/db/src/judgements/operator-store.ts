import type { OperatorStore, OperatorUnit, ReviewRow } from '@kamiyo/core/judgements';
import { createId } from '@kamiyo/core/kernel';
import type { ReportDraft } from '@kamiyo/core/reports';
import { clusteringPolicy } from '@kamiyo/core/resolution';

import type { Database, Queryable } from '../client/database.ts';
import { Prisma } from '../generated/prisma/client.ts';
import { createIngestionUnit } from '../ingestion/ingestion-unit.ts';
import { withResolutionLock } from '../ingestion/resolution-lock.ts';
import { listQuarantinedClaims, toClaimRow } from './quarantined-claims.ts';

const { sql } = Prisma;
const neighboursShown = 5;

/** Operators' decisions in Postgres. */
export function createOperatorStore(database: Database): OperatorStore {
  const { prisma } = database;
  return {
    operate: (work) => withResolutionLock(prisma, (tx) => work(createOperatorUnit(tx))),
    listQuarantinedClaims: () => listQuarantinedClaims(prisma),
    listReviews: (limit) => listReviews(prisma, limit),
  };
}

function createOperatorUnit(tx: Queryable): OperatorUnit {
  const unit = createIngestionUnit(tx);
  return {
    ...unit,
    findExploit: async (id) => (await unit.readExploits([id], []))[0] ?? null,
    listReportIds: async (exploitId, state) => {
      const where = { exploitId, state };
      const rows = await tx.report.findMany({
        where,
        select: { id: true },
        orderBy: { id: 'asc' },
      });
      return rows.map((row) => row.id);
    },
    saveJudgements: async (judgements, { actor, reason }, now) => {
      await tx.judgement.createMany({
        data: judgements.map((judgement) => ({
          ...judgement,
          ...{ id: createId('judgement'), actor, reason, createdAt: now },
        })),
      });
    },
    setReportState: (ids, state, now) => setReportState(tx, { ids, state, now }),
    findClaim: async (reportId, field) => {
      const row = await tx.claim.findUnique({
        where: { reportId_field: { reportId, field } },
        include: { report: true },
      });
      return row === null ? null : toClaimRow(row);
    },
    setClaimState: async ({ reportId, field, state, reason }) => {
      const where = { reportId_field: { reportId, field } };
      await tx.claim.update({ where, data: { state, reason } });
    },
    audit: async ({ actor, reason, action, subject, detail, now }) => {
      const merged = { reason, ...detail } as Prisma.InputJsonObject;
      await tx.auditEntry.create({ data: { at: now, actor, action, subject, detail: merged } });
    },
  };
}

/** A decision about a report is a version of it, like what its source says. */
async function setReportState(
  tx: Queryable,
  input: { ids: readonly string[]; state: string; now: Date },
): Promise<void> {
  const { state, now } = input;
  const ids = [...input.ids];
  await tx.$executeRaw(sql`
    UPDATE "Report" SET state = ${state}, version = version + 1, "changedAt" = ${now}
     WHERE id = ANY(${ids})`);
  await tx.$executeRaw(sql`
    INSERT INTO "ReportVersion" ("reportId", version, "naturalKey", "contentHash", state, draft,
                                 "runId", "seenAt")
    SELECT id, version, "naturalKey", "contentHash", state, draft, "runId", "changedAt"
      FROM "Report" WHERE id = ANY(${ids})`);
}

async function listReviews(db: Queryable, limit: number): Promise<ReviewRow[]> {
  const exploits = await db.exploit.findMany({
    where: { listed: true, marginBits: { lt: clusteringPolicy.reviewMarginBits } },
    orderBy: [{ marginBits: 'asc' }, { id: 'asc' }],
    take: limit,
    select: { id: true, name: true, marginBits: true, reports: { where: { state: 'live' } } },
  });
  return Promise.all(
    exploits.map(async ({ id, name, marginBits, reports }) => ({
      ...{ exploitId: id, name, marginBits: marginBits ?? 0 },
      reports: reports.map((report) => {
        const draft = report.draft as ReportDraft;
        const occurredAt = draft.occurredAt?.value ?? null;
        return { id: report.id, source: report.source, name: draft.name, occurredAt };
      }),
      neighbours: await findNeighbours(db, id),
    })),
  );
}

/** Other exploits whose reports were found to be like the ones of this exploit, and by what. */
async function findNeighbours(db: Queryable, exploitId: string): Promise<ReviewRow['neighbours']> {
  return db.$queryRaw<ReviewRow['neighbours']>(sql`
    SELECT * FROM (
      SELECT DISTINCT ON (o.id) o.id AS "exploitId", o.name, e.bits, e.score->'evidence' AS evidence
        FROM "Report" mine
        JOIN "MatchEdge" e ON mine.id IN (e."reportA", e."reportB")
        JOIN "Report" theirs
          ON theirs.id = CASE WHEN e."reportA" = mine.id THEN e."reportB" ELSE e."reportA" END
        JOIN "Exploit" o ON o.id = theirs."exploitId" AND o.listed
       WHERE mine."exploitId" = ${exploitId} AND o.id <> ${exploitId}
       ORDER BY o.id, e.bits DESC, e."reportA", e."reportB"
    ) AS nearest ORDER BY bits DESC, "exploitId" LIMIT ${neighboursShown}`);
}
