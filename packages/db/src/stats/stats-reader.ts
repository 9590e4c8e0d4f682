import type { StatsSummary, Timeline, TimelineInput } from '@kamiyo/core/contracts';
import type { StatsReader } from '@kamiyo/core/exploits';

import type { Queryable } from '../client/database.ts';
import { readLastSeq } from '../exploits/change-sequence.ts';
import { filterToSql } from '../exploits/filter-sql.ts';
import { summaryColumns, toSummary, type SummaryRow } from '../exploits/summary-row.ts';
import { Prisma } from '../generated/prisma/client.ts';

const { sql } = Prisma;
const dayMs = 86_400_000;
const largestCount = 8;

/** Counts and sums over what is listed. A loss that is unknown is counted apart, never as 0. */
export function createStatsReader(db: Queryable): StatsReader {
  return {
    summarise: (now) => summarise(db, now),
    readTimeline: (input) => readTimeline(db, input),
    listChainShares: (now) => listShares(db, { facet: sql`unnest(chains)`, now }),
    listTechniqueShares: (now) => listShares(db, { facet: sql`technique`, now }),
  };
}

async function summarise(db: Queryable, now: Date): Promise<StatsSummary> {
  const [total] = await db.$queryRaw<TotalRow[]>(sql`
    SELECT count(*) AS count, trim_scale(coalesce(sum("lossUsd"), 0))::text AS known,
           count(*) FILTER (WHERE "lossUsd" IS NULL) AS unknown,
           trim_scale(coalesce(sum("recoveredUsd"), 0))::text AS recovered,
           min("occurredAt") AS first, max("occurredAt") AS last
      FROM "Exploit" WHERE listed`);
  const largest = await db.$queryRaw<SummaryRow[]>(sql`
    SELECT id, "firstReportedAt", "updatedAt", ${summaryColumns} FROM "Exploit"
     WHERE listed AND "lossUsd" IS NOT NULL AND "occurredAt" >= ${shift(now, -365)}
     ORDER BY "orderLoss" DESC, id DESC LIMIT ${largestCount}`);
  return {
    exploits: Number(total?.count ?? 0),
    reports: await db.report.count({ where: { state: 'live' } }),
    knownLossUsd: total?.known ?? '0',
    unknownLossCount: Number(total?.unknown ?? 0),
    recoveredUsd: total?.recovered ?? '0',
    firstDay: total?.first?.toISOString() ?? null,
    lastDay: total?.last?.toISOString() ?? null,
    lastSeq: (await readLastSeq(db)).toString(),
    week: await compare(db, now, 7),
    month: await compare(db, now, 30),
    year: await compare(db, now, 365),
    largest: largest.map(toSummary),
  };
}

async function compare(db: Queryable, now: Date, days: number): Promise<StatsSummary['week']> {
  const from = shift(now, -days);
  return {
    current: await sumPeriod(db, from, now),
    yearBefore: await sumPeriod(db, shift(from, -365), shift(now, -365)),
  };
}

async function sumPeriod(
  db: Queryable,
  from: Date,
  to: Date,
): Promise<StatsSummary['week']['current']> {
  const [row] = await db.$queryRaw<TotalRow[]>(sql`
    SELECT count(*) AS count, trim_scale(coalesce(sum("lossUsd"), 0))::text AS known,
           count(*) FILTER (WHERE "lossUsd" IS NULL) AS unknown
      FROM "Exploit" WHERE listed AND "occurredAt" > ${from} AND "occurredAt" <= ${to}`);
  return {
    from: from.toISOString(),
    to: to.toISOString(),
    count: Number(row?.count ?? 0),
    knownLossUsd: row?.known ?? '0',
    unknownLossCount: Number(row?.unknown ?? 0),
  };
}

/** Postgres knows no interval called a quarter. */
const lengths: Record<TimelineInput['interval'], string> = {
  day: '1 day',
  week: '1 week',
  month: '1 month',
  quarter: '3 months',
  year: '1 year',
};

async function readTimeline(db: Queryable, input: TimelineInput): Promise<Timeline['data']> {
  const step = Prisma.raw(`interval '${lengths[input.interval]}'`);
  const rows = await db.$queryRaw<(TotalRow & { start: Date })[]>(sql`
    WITH chosen AS (
      SELECT date_trunc(${input.interval}, "occurredAt", 'UTC') AS start, "lossUsd"
        FROM "Exploit" WHERE "occurredAt" IS NOT NULL AND ${filterToSql(input)}
    )
    SELECT starts.start, count(chosen.start) AS count,
           trim_scale(coalesce(sum("lossUsd"), 0))::text AS known,
           count(chosen.start) FILTER (WHERE "lossUsd" IS NULL) AS unknown
      FROM generate_series(
             (SELECT min(start) FROM chosen), (SELECT max(start) FROM chosen), ${step}, 'UTC'
           ) AS starts(start)
      LEFT JOIN chosen USING (start)
     GROUP BY starts.start ORDER BY starts.start`);
  return rows.map((row) => ({
    start: row.start.toISOString(),
    count: Number(row.count),
    knownLossUsd: row.known,
    unknownLossCount: Number(row.unknown),
  }));
}

async function listShares(
  db: Queryable,
  input: { facet: Prisma.Sql; now: Date },
): ReturnType<StatsReader['listChainShares']> {
  const rows = await db.$queryRaw<(TotalRow & { id: string; recent: bigint })[]>(sql`
    SELECT id, count(*) AS count, trim_scale(coalesce(sum("lossUsd"), 0))::text AS known,
           count(*) FILTER (WHERE "lossUsd" IS NULL) AS unknown,
           count(*) FILTER (WHERE "occurredAt" > ${shift(input.now, -365)}) AS recent,
           max("occurredAt") AS last
      FROM (SELECT ${input.facet} AS id, "lossUsd", "occurredAt" FROM "Exploit" WHERE listed) AS f
     WHERE id IS NOT NULL GROUP BY id ORDER BY count(*) DESC, id`);
  return rows.map((row) => ({
    id: row.id,
    count: Number(row.count),
    countLastYear: Number(row.recent),
    knownLossUsd: row.known,
    unknownLossCount: Number(row.unknown),
    lastOccurredAt: row.last?.toISOString() ?? null,
  }));
}

type TotalRow = {
  count: bigint;
  known: string;
  unknown: bigint;
  recovered: string;
  first: Date | null;
  last: Date | null;
};

function shift(instant: Date, days: number): Date {
  return new Date(instant.getTime() + days * dayMs);
}
