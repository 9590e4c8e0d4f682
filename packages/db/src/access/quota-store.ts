import type { QuotaStore } from '@kamiyo/core/access';

import type { Database } from '../client/database.ts';

type Request = Parameters<QuotaStore['take']>[0];

/** The day's counts in Postgres: one row per subject and day, taken from under its row lock. */
export function createQuotaStore(database: Database): QuotaStore {
  const { pool } = database;
  return {
    take: async (request) => {
      const taken = await take(database, request);
      if (taken !== null) return taken;
      await pool.query(
        'INSERT INTO "QuotaUsage" (subject, day, taken) VALUES ($1, $2, 0) ON CONFLICT DO NOTHING',
        [request.subject, request.day],
      );
      return (await take(database, request)) ?? { granted: 0, taken: 0 };
    },
    giveBack: async ({ subject, day, count }) => {
      await pool.query(
        'UPDATE "QuotaUsage" SET taken = greatest(0, taken - $3) WHERE subject = $1 AND day = $2',
        [subject, day, count],
      );
    },
    readTaken: async (subject, day) => {
      const { rows } = await pool.query<{ taken: number }>(
        'SELECT taken FROM "QuotaUsage" WHERE subject = $1 AND day = $2',
        [subject, day],
      );
      return rows[0]?.taken ?? 0;
    },
  };
}

/** Null when the day has no row yet. */
async function take(
  database: Database,
  { subject, day, wanted, limit }: Request,
): Promise<{ granted: number; taken: number } | null> {
  const { rows } = await database.pool.query<{ granted: number; taken: number }>(
    `UPDATE "QuotaUsage" q
        SET taken = q.taken + greatest(0, least($3, coalesce($4::int, 2147483647) - q.taken))
       FROM (SELECT taken FROM "QuotaUsage" WHERE subject = $1 AND day = $2 FOR UPDATE) AS before
      WHERE q.subject = $1 AND q.day = $2
     RETURNING q.taken - before.taken AS granted, q.taken`,
    [subject, day, wanted, limit],
  );
  return rows[0] ?? null;
}
