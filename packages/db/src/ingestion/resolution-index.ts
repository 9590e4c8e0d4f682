import type {
  IndexEntry,
  Judgement,
  ReportEdge,
  ResolutionIndex,
  ResolutionReport,
} from '@kamiyo/core/resolution';

import type { Queryable } from '../client/database.ts';
import { Prisma } from '../generated/prisma/client.ts';

const { sql } = Prisma;

/** Judgements as they stand: the latest one on each pair, unless it was withdrawn. */
const currentJudgements = sql`
  SELECT * FROM (
    SELECT DISTINCT ON ("reportA", "reportB") kind, "reportA", "reportB" FROM "Judgement"
     ORDER BY "reportA", "reportB", place DESC
  ) AS latest WHERE kind <> 'withdrawn'`;

export type IndexOptions = {
  /** Stores the reports themselves; the ingestion has stored them already. */
  saveReports?: (reports: readonly ResolutionReport[]) => Promise<void>;
  /** Marks reports as gone; the ingestion has done so already. */
  forgetReports?: (reportIds: readonly string[]) => Promise<void>;
  /** Stores an operator's judgement with its reason. */
  saveJudgement?: (judgement: {
    kind: Judgement['kind'] | 'withdrawn';
    reportA: string;
    reportB: string;
  }) => Promise<void>;
};

/**
 * Resolution over Postgres: block keys and edges are rows, a component is a recursive query. Only
 * live reports are seen. Meant for one transaction at a time under the resolution lock.
 */
export function createResolutionIndex(tx: Queryable, options: IndexOptions = {}): ResolutionIndex {
  return {
    put: async (entries) => {
      await options.saveReports?.(entries.map((entry) => entry.report));
      await putKeys(tx, entries);
    },
    remove: async (reportIds) => {
      await options.forgetReports?.(reportIds);
      await forget(tx, reportIds);
    },
    candidatesFor: (reportIds) => readCandidates(tx, reportIds),
    link: (edges) => saveEdges(tx, edges),
    componentOf: (reportIds) => readComponent(tx, reportIds),
    judge: async ({ kind, reportA, reportB }) => {
      await options.saveJudgement?.({ kind, ...inOrder(reportA, reportB) });
    },
    unjudge: async (a, b) => {
      await options.saveJudgement?.({ kind: 'withdrawn', ...inOrder(a, b) });
    },
  };
}

/** A pair has one order, so that a later judgement finds the earlier one. */
function inOrder(a: string, b: string): { reportA: string; reportB: string } {
  return a < b ? { reportA: a, reportB: b } : { reportA: b, reportB: a };
}

async function putKeys(tx: Queryable, entries: readonly IndexEntry[]): Promise<void> {
  await forget(
    tx,
    entries.map((entry) => entry.report.id),
  );
  const data = entries.flatMap(({ report, keys }) =>
    [...new Set(keys)].map((key) => ({ key, reportId: report.id })),
  );
  await tx.blockKey.createMany({ data });
}

async function forget(tx: Queryable, reportIds: readonly string[]): Promise<void> {
  const ids = [...reportIds];
  await tx.blockKey.deleteMany({ where: { reportId: { in: ids } } });
  await tx.$executeRaw(sql`
    DELETE FROM "MatchEdge" WHERE "reportA" = ANY(${ids}) OR "reportB" = ANY(${ids})`);
}

async function readCandidates(
  tx: Queryable,
  reportIds: readonly string[],
): Promise<Map<string, ResolutionReport[]>> {
  const pairs = await tx.$queryRaw<{ id: string; other: string }[]>(sql`
    SELECT DISTINCT mine."reportId" AS id, theirs."reportId" AS other
      FROM "BlockKey" mine
      JOIN "BlockKey" theirs ON theirs.key = mine.key AND theirs."reportId" <> mine."reportId"
     WHERE mine."reportId" = ANY(${[...reportIds]})`);
  const others = await readReports(tx, [...new Set(pairs.map((pair) => pair.other))]);
  const byId = new Map(others.map((report) => [report.id, report]));
  const candidates = new Map<string, ResolutionReport[]>();
  for (const { id, other } of pairs) {
    const report = byId.get(other);
    if (report === undefined) continue;
    const list = candidates.get(id);
    if (list === undefined) candidates.set(id, [report]);
    else list.push(report);
  }
  return candidates;
}

async function readReports(
  tx: Queryable,
  reportIds: readonly string[],
): Promise<ResolutionReport[]> {
  const rows = await tx.report.findMany({
    where: { id: { in: [...reportIds] }, state: 'live' },
    select: { id: true, source: true, draft: true },
  });
  return rows.map((row) => ({ ...row, draft: row.draft as ResolutionReport['draft'] }));
}

async function saveEdges(tx: Queryable, edges: readonly ReportEdge[]): Promise<void> {
  if (edges.length === 0) return;
  const rows = edges.map(({ reportA, reportB, score }) => ({
    ...{ reportA, reportB, score },
    bits: score.bits,
  }));
  await tx.$executeRaw(sql`
    INSERT INTO "MatchEdge" ("reportA", "reportB", bits, score, "comparedAt")
    SELECT "reportA", "reportB", bits, score, now()
      FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
        AS x("reportA" text, "reportB" text, bits float8, score jsonb)
    ON CONFLICT ("reportA", "reportB") DO UPDATE SET
      (bits, score, "comparedAt") = (excluded.bits, excluded.score, excluded."comparedAt")`);
}

async function readComponent(
  tx: Queryable,
  reportIds: readonly string[],
): Promise<Awaited<ReturnType<ResolutionIndex['componentOf']>>> {
  const reached = await tx.$queryRaw<{ id: string }[]>(sql`
    WITH RECURSIVE judged AS (${currentJudgements}), reached(id) AS (
      SELECT unnest(${[...reportIds]}::text[])
      UNION
      SELECT next.other FROM reached CROSS JOIN LATERAL (
        SELECT "reportB" AS other FROM "MatchEdge" WHERE "reportA" = reached.id
        UNION ALL SELECT "reportA" FROM "MatchEdge" WHERE "reportB" = reached.id
        UNION ALL SELECT "reportB" FROM judged WHERE "reportA" = reached.id AND kind = 'must_link'
        UNION ALL SELECT "reportA" FROM judged WHERE "reportB" = reached.id AND kind = 'must_link'
      ) AS next
    ) SELECT id FROM reached`);
  const reports = await readReports(
    tx,
    reached.map((row) => row.id),
  );
  const ids = reports.map((report) => report.id);
  const [edges, judgements] = [await readEdges(tx, ids), await readJudgements(tx, ids)];
  return { reports, edges, judgements };
}

async function readEdges(tx: Queryable, ids: readonly string[]): Promise<ReportEdge[]> {
  const rows = await tx.matchEdge.findMany({
    where: { reportA: { in: [...ids] }, reportB: { in: [...ids] } },
  });
  return rows.map(({ reportA, reportB, score }) => ({
    ...{ reportA, reportB },
    score: score as unknown as ReportEdge['score'],
  }));
}

async function readJudgements(tx: Queryable, ids: readonly string[]): Promise<Judgement[]> {
  return tx.$queryRaw<Judgement[]>(sql`
    SELECT kind, "reportA", "reportB" FROM (${currentJudgements}) AS judged
     WHERE "reportA" = ANY(${[...ids]}) AND "reportB" = ANY(${[...ids]})`);
}
