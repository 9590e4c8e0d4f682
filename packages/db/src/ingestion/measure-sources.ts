import type { SourceFacts } from '@kamiyo/core/ingestion';

import type { Queryable } from '../client/database.ts';
import { Prisma } from '../generated/prisma/client.ts';

const { sql } = Prisma;

type Measures = Pick<SourceFacts, 'firstReporter' | 'agreement' | 'lagHours'>;
type CountRow = { source: string; count: bigint; n: bigint };

/** Losses this close to the median of the others agree with it. */
const agreementFactor = 1.1;
/** An older incident that a source adds is history, not a late report. */
const lagDaysMax = 30;

/**
 * Reports that a poll brought after the source's first reading: what came with the first one says
 * nothing about who was quick.
 */
const polled = sql`
  SELECT r.* FROM "Report" r
    JOIN "SourceRun" run ON run.id = r."runId"
    JOIN (SELECT source, min("startedAt") AS began FROM "SourceRun"
           WHERE status <> 'failed' GROUP BY source) AS first ON first.source = r.source
   WHERE r.state = 'live' AND r.source <> 'starter' AND run.trigger = 'poll'
     AND r."firstSeenAt" > first.began + interval '1 hour'`;

/** What can be measured of the sources against each other. */
export async function measureSources(
  db: Queryable,
  since: Date,
): Promise<{ of(source: string): Measures }> {
  const first = await readFirstReporters(db, since);
  const agreement = await readAgreement(db);
  const lags = await readLags(db);
  const find = (rows: readonly CountRow[], source: string) => {
    const row = rows.find((candidate) => candidate.source === source);
    return { count: Number(row?.count ?? 0), n: Number(row?.n ?? 0) };
  };
  return {
    of: (source) => ({
      firstReporter: find(first, source),
      agreement: find(agreement, source),
      lagHours: lags.find((row) => row.source === source)?.hours ?? null,
    }),
  };
}

function readFirstReporters(db: Queryable, since: Date): Promise<CountRow[]> {
  return db.$queryRaw(sql`
    WITH polled AS (${polled}), reported AS (
      SELECT p."exploitId", p.source, min(p."firstSeenAt") AS seen
        FROM polled p JOIN "Exploit" e ON e.id = p."exploitId"
       WHERE e.listed AND e."occurredAt" > ${since} GROUP BY p."exploitId", p.source
    ), contested AS (
      SELECT "exploitId", min(seen) AS earliest FROM reported
       GROUP BY "exploitId" HAVING count(*) > 1
    )
    SELECT source, count(*) FILTER (WHERE seen = earliest) AS count, count(*) AS n
      FROM reported JOIN contested USING ("exploitId") GROUP BY source`);
}

function readAgreement(db: Queryable): Promise<CountRow[]> {
  return db.$queryRaw(sql`
    WITH stated AS (
      SELECT "exploitId", source, max((draft->>'lossUsd')::numeric) AS usd FROM "Report"
       WHERE state = 'live' AND source <> 'starter' AND (draft->>'lossUsd')::numeric > 0
       GROUP BY "exploitId", source
    ), compared AS (
      SELECT own.source, own.usd,
             percentile_disc(0.5) WITHIN GROUP (ORDER BY other.usd) AS median
        FROM stated own
        JOIN stated other ON other."exploitId" = own."exploitId" AND other.source <> own.source
       GROUP BY own."exploitId", own.source, own.usd
    )
    SELECT source, count(*) AS n, count(*) FILTER (
             WHERE usd BETWEEN median / ${agreementFactor}::numeric
                           AND median * ${agreementFactor}::numeric) AS count
      FROM compared GROUP BY source`);
}

function readLags(db: Queryable): Promise<{ source: string; hours: number }[]> {
  return db.$queryRaw(sql`
    WITH polled AS (${polled})
    SELECT source, percentile_cont(0.5) WITHIN GROUP (
             ORDER BY extract(epoch FROM "firstSeenAt" - "occurredAt") / 3600)::float8 AS hours
      FROM polled
     WHERE "occurredAt" BETWEEN "firstSeenAt" - make_interval(days => ${lagDaysMax}::int)
                            AND "firstSeenAt"
     GROUP BY source`);
}
