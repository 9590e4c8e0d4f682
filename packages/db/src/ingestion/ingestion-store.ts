import { DomainError } from '@kamiyo/core/errors';
import type { IngestionStore, StoredReport } from '@kamiyo/core/ingestion';
import { createId } from '@kamiyo/core/kernel';
import type { ReportDraft } from '@kamiyo/core/reports';

import type { Database, Queryable } from '../client/database.ts';
import { Prisma } from '../generated/prisma/client.ts';
import { createIngestionUnit } from './ingestion-unit.ts';
import { finishRun } from './finish-run.ts';
import { holdPayload } from './hold-payload.ts';
import { withResolutionLock } from './resolution-lock.ts';

const { sql } = Prisma;

/** First half of the key of a source's lock; the second is a hash of its id. */
const sourceLockSpace = 7_402_120;

/** Keeps reports, runs and exploits in Postgres. */
export function createIngestionStore(database: Database): IngestionStore {
  const { prisma } = database;
  return {
    withSourceLock: (source, work) => withSourceLock(database, source, work),
    startRun: async (run) => {
      await markInterrupted(database, run.source, run.now);
      const id = createId('run');
      await prisma.sourceRun.create({
        data: {
          id,
          source: run.source,
          trigger: run.trigger,
          status: 'running',
          startedAt: run.now,
          payloadHash: run.payloadHash,
          payloadBytes: run.payloadBytes,
        },
      });
      return id;
    },
    finishRun: (run) => finishRun(prisma, run),
    holdPayload: (run) => holdPayload(database, run),
    lastPayloadHash: async (source) => {
      const run = await prisma.sourceRun.findFirst({
        where: { source, status: { in: ['succeeded', 'unchanged'] } },
        orderBy: [{ startedAt: 'desc' }, { id: 'desc' }],
        select: { payloadHash: true },
      });
      return run?.payloadHash ?? null;
    },
    listReports: async (source) => {
      const rows = await prisma.report.findMany({
        where: { source },
        select: {
          id: true,
          naturalKey: true,
          version: true,
          contentHash: true,
          state: true,
          draft: true,
        },
      });
      const doubted = await readDoubtedLosses(prisma, source);
      return rows.map((row) => {
        const doubtedLosses = doubted.get(row.id);
        return {
          ...row,
          state: row.state as StoredReport['state'],
          draft: row.draft as ReportDraft,
          ...(doubtedLosses === undefined ? {} : { doubtedLosses }),
        };
      });
    },
    transaction: (work) => withResolutionLock(prisma, (tx) => work(createIngestionUnit(tx))),
  };
}

/** By report, the losses of all its versions, where the present one waits or was rejected. */
async function readDoubtedLosses(
  db: Queryable,
  source: string,
): Promise<ReadonlyMap<string, (string | null)[]>> {
  const rows = await db.$queryRaw<{ reportId: string; losses: (string | null)[] }[]>(sql`
    SELECT v."reportId", array_agg(v.draft->>'lossUsd' ORDER BY v.version) AS losses
      FROM "Claim" c
      JOIN "Report" r ON r.id = c."reportId" AND r.source = ${source}
      JOIN "ReportVersion" v ON v."reportId" = c."reportId"
     WHERE c.field = 'lossUsd' AND c.state IN ('quarantined', 'rejected')
     GROUP BY v."reportId"`);
  return new Map(rows.map(({ reportId, losses }) => [reportId, losses]));
}

/** A session lock on a connection of its own: the server lets go of it when the process dies. */
async function withSourceLock<T>(
  database: Database,
  source: string,
  work: () => Promise<T>,
): Promise<T> {
  const client = await database.pool.connect();
  try {
    const { rows } = await client.query<{ locked: boolean }>(
      'SELECT pg_try_advisory_lock($1, hashtext($2)) AS locked',
      [sourceLockSpace, source],
    );
    if (rows[0]?.locked !== true) {
      throw new DomainError('source.busy', { detail: `${source} is being read by another run.` });
    }
    try {
      return await work();
    } finally {
      await client.query('SELECT pg_advisory_unlock($1, hashtext($2))', [sourceLockSpace, source]);
    }
  } finally {
    client.release();
  }
}

/** Called under the source's lock: a run that still claims to be running was killed. */
async function markInterrupted(database: Database, source: string, now: Date): Promise<void> {
  await database.prisma.sourceRun.updateMany({
    where: { source, status: 'running' },
    data: {
      status: 'interrupted',
      finishedAt: now,
      message: 'The process ended in the middle of this run; the next one completed it.',
    },
  });
}
