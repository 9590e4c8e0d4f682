import type { RebuildStore, RebuildUnit } from '@kamiyo/core/ingestion';
import type { IndexEntry, ReportEdge, ResolutionReport } from '@kamiyo/core/resolution';

import { audit } from '../audit/audit.ts';
import type { Database, Queryable } from '../client/database.ts';
import { Prisma } from '../generated/prisma/client.ts';
import { createIngestionUnit } from './ingestion-unit.ts';
import { withResolutionLock } from './resolution-lock.ts';

const { sql } = Prisma;

/** What a rebuild compares and replaces, in Postgres. */
export function createRebuildStore(database: Database): RebuildStore {
  const { prisma } = database;
  return {
    countLiveReports: () => prisma.report.count({ where: { state: 'live' } }),
    rebuild: (work) => withResolutionLock(prisma, (tx) => work(createRebuildUnit(tx))),
    audit: ({ actor, detail, now }) =>
      audit(
        prisma,
        { ...{ workspaceId: null, actor, at: now }, action: 'exploits.rebuilt', subject: 'all' },
        detail as Prisma.InputJsonObject,
      ),
  };
}

function createRebuildUnit(tx: Queryable): RebuildUnit {
  return {
    ...createIngestionUnit(tx),
    listLiveReports: async (after, limit) => {
      const rows = await tx.report.findMany({
        where: { state: 'live', id: { gt: after } },
        orderBy: { id: 'asc' },
        take: limit,
        select: { id: true, source: true, draft: true },
      });
      return rows.map((row) => ({ ...row, draft: row.draft as ResolutionReport['draft'] }));
    },
    readKeys: async (reportIds) => {
      const rows = await tx.blockKey.findMany({ where: { reportId: { in: [...reportIds] } } });
      const byReport = Map.groupBy(rows, (row) => row.reportId);
      return new Map([...byReport].map(([id, keys]) => [id, keys.map((row) => row.key)]));
    },
    replaceKeys: (entries) => replaceKeys(tx, entries),
    readEdges: (reportIds) => readEdges(tx, [...reportIds]),
    unlink: async (edges) => {
      if (edges.length === 0) return;
      const pairs = edges.map(({ reportA, reportB }) => ({ reportA, reportB }));
      await tx.$executeRaw(sql`
        DELETE FROM "MatchEdge" e
         USING jsonb_to_recordset(${JSON.stringify(pairs)}::jsonb)
               AS x("reportA" text, "reportB" text)
         WHERE e."reportA" = x."reportA" AND e."reportB" = x."reportB"`);
    },
    listSiblings: async (reportIds) => {
      const rows = await tx.$queryRaw<{ id: string }[]>(sql`
        SELECT id FROM "Report"
         WHERE state = 'live' AND "exploitId" IN (
               SELECT "exploitId" FROM "Report" WHERE id = ANY(${[...reportIds]}))`);
      return rows.map((row) => row.id);
    },
  };
}

async function replaceKeys(tx: Queryable, entries: readonly IndexEntry[]): Promise<void> {
  const reportIds = entries.map((entry) => entry.report.id);
  await tx.blockKey.deleteMany({ where: { reportId: { in: reportIds } } });
  await tx.blockKey.createMany({
    data: entries.flatMap(({ report, keys }) => keys.map((key) => ({ key, reportId: report.id }))),
  });
}

async function readEdges(tx: Queryable, ids: string[]): Promise<ReportEdge[]> {
  const rows = await tx.matchEdge.findMany({
    where: { OR: [{ reportA: { in: ids } }, { reportB: { in: ids } }] },
    select: { reportA: true, reportB: true, score: true },
  });
  return rows.map(({ score, ...pair }) => ({
    ...pair,
    score: score as unknown as ReportEdge['score'],
  }));
}
