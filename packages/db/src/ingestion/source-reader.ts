import type { SourceRun } from '@kamiyo/core/contracts';
import type { SourceFacts, SourceFactsList, SourceReader } from '@kamiyo/core/ingestion';

import type { Queryable } from '../client/database.ts';
import { measureSources } from './measure-sources.ts';
import { Prisma, type SourceRun as RunRow } from '../generated/prisma/client.ts';

const { sql } = Prisma;
const yearMs = 365 * 86_400_000;
const runsShown = 10;

/** Keeps and measures the state of the sources in Postgres. */
export function createSourceReader(db: Queryable): SourceReader {
  return {
    readFacts: (now) => readFacts(db, now),
    readMemory: async (source) => {
      const state = await db.sourceState.findUnique({ where: { source } });
      return { etag: state?.etag ?? null, lastModified: state?.lastModified ?? null };
    },
    notePoll: async (note) => {
      const { source, at, failure, breaker, etag, lastModified } = note;
      const seen = {
        lastAttemptAt: at,
        lastFailure: failure,
        breaker,
        ...(failure === null ? { lastSuccessAt: at, etag, lastModified } : {}),
      };
      await db.sourceState.upsert({
        where: { source },
        create: { source, ...seen, consecutiveFailures: failure === null ? 0 : 1 },
        update: { ...seen, consecutiveFailures: failure === null ? 0 : { increment: 1 } },
      });
    },
  };
}

async function readFacts(db: Queryable, now: Date): Promise<SourceFactsList> {
  const since = new Date(now.getTime() - yearMs);
  const counts = await db.$queryRaw<CountRow[]>(sql`
    SELECT source, count(*) FILTER (WHERE r.state = 'live') AS reports,
           count(DISTINCT e.id) FILTER (WHERE e.listed) AS exploits,
           count(DISTINCT e.id) FILTER (WHERE e.listed AND e."occurredAt" > ${since}) AS recent,
           count(DISTINCT e.id) FILTER (
             WHERE e.listed AND e."occurredAt" > ${since}
               AND array_remove(e.sources, 'starter') = ARRAY[source]) AS alone
      FROM "Report" r LEFT JOIN "Exploit" e ON e.id = r."exploitId" AND r.state = 'live'
     GROUP BY source`);
  const [all] = await db.$queryRaw<{ count: bigint }[]>(sql`
    SELECT count(*) AS count FROM "Exploit" WHERE listed AND "occurredAt" > ${since}`);
  const states = await db.sourceState.findMany();
  const runs = await readRuns(db);
  const measures = await measureSources(db, since);
  const ids = new Set([...counts, ...states, ...runs].map((row) => row.source));
  return {
    exploitsLastYear: Number(all?.count ?? 0),
    sources: [...ids].sort().map((source): SourceFacts => {
      const count = counts.find((row) => row.source === source);
      const state = states.find((row) => row.source === source);
      return {
        source,
        lastAttemptAt: state?.lastAttemptAt?.toISOString() ?? null,
        lastSuccessAt: state?.lastSuccessAt?.toISOString() ?? null,
        lastFailure: state?.lastFailure ?? null,
        breaker: (state?.breaker ?? 'closed') as SourceFacts['breaker'],
        liveReports: Number(count?.reports ?? 0),
        exploits: Number(count?.exploits ?? 0),
        exploitsLastYear: Number(count?.recent ?? 0),
        onlyWitnessLastYear: Number(count?.alone ?? 0),
        ...measures.of(source),
        runs: runs.filter((run) => run.source === source).map(toRun),
      };
    }),
  };
}

type CountRow = {
  source: string;
  reports: bigint;
  exploits: bigint;
  recent: bigint;
  alone: bigint;
};

async function readRuns(db: Queryable): Promise<RunRow[]> {
  return db.$queryRaw<RunRow[]>(sql`
    SELECT * FROM (
      SELECT *, row_number() OVER (PARTITION BY source ORDER BY "startedAt" DESC, id) AS place
        FROM "SourceRun"
    ) AS ranked WHERE place <= ${runsShown} ORDER BY "startedAt" DESC, id`);
}

function toRun(row: RunRow): SourceRun {
  return {
    id: row.id,
    trigger: row.trigger as SourceRun['trigger'],
    status: row.status as SourceRun['status'],
    startedAt: row.startedAt.toISOString(),
    finishedAt: row.finishedAt?.toISOString() ?? null,
    rows: row.rows,
    new: row.reportsNew,
    changed: row.reportsChanged,
    unchanged: row.reportsUnchanged,
    quarantined: row.quarantined,
    rejected: row.rejected,
    retracted: row.retracted,
    exploits: {
      created: row.exploitsCreated,
      updated: row.exploitsUpdated,
      merged: row.exploitsMerged,
    },
    seq:
      row.seqFrom === null || row.seqTo === null
        ? null
        : { from: row.seqFrom.toString(), to: row.seqTo.toString() },
    message: row.message,
  };
}
