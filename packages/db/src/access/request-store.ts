import type { RequestStore } from '@kamiyo/core/access';

import type { Database } from '../client/database.ts';

const dayMs = 86_400_000;

/** Requests to the public API in Postgres. */
export function createRequestStore(database: Database): RequestStore {
  const { pool, prisma } = database;
  return {
    saveRequests: async (requests) => {
      await pool.query(
        `INSERT INTO "ApiRequest" (at, "workspaceId", "keyId", route, status, "durationMs", bytes,
                                   cached)
         SELECT at, "workspaceId", "keyId", route, status, "durationMs", bytes, cached
           FROM jsonb_to_recordset($1::jsonb)
             AS x(at timestamptz, "workspaceId" text, "keyId" text, route text, status int,
                  "durationMs" float8, bytes int, cached boolean)`,
        [JSON.stringify(requests)],
      );
    },
    readUsageDays: async (workspaceId, days, now) => {
      const first = new Date(now.getTime() - (days - 1) * dayMs).toISOString().slice(0, 10);
      const last = now.toISOString().slice(0, 10);
      const { rows } = await pool.query<{
        day: string;
        requests: string;
        refused: string;
        errors: string;
      }>(
        `SELECT to_char(d.day, 'YYYY-MM-DD') AS day, count(r.id) AS requests,
                count(r.id) FILTER (WHERE r.status = 429) AS refused,
                count(r.id) FILTER (WHERE r.status >= 500) AS errors
           FROM generate_series($2::date, $3::date, interval '1 day') AS d(day)
           LEFT JOIN "ApiRequest" r
             ON r."workspaceId" = $1 AND r.at >= d.day AT TIME ZONE 'UTC'
            AND r.at < (d.day + interval '1 day') AT TIME ZONE 'UTC'
          GROUP BY d.day ORDER BY d.day`,
        [workspaceId, first, last],
      );
      return rows.map((row) => ({
        day: row.day,
        requests: Number(row.requests),
        refused: Number(row.refused),
        errors: Number(row.errors),
      }));
    },
    deleteRequestsBefore: async (instant) => {
      const { count } = await prisma.apiRequest.deleteMany({ where: { at: { lt: instant } } });
      return count;
    },
  };
}
