import type { AttemptStore } from '@kamiyo/core/accounts';

import type { Database } from '../client/database.ts';

/** Attempts in Postgres: one statement each, so that many at once are all counted. */
export function createAttemptStore({ pool }: Pick<Database, 'pool'>): AttemptStore {
  return {
    take: async ({ subject, limit, windowMs, now }) => {
      const { rows } = await pool.query<{ count: number; windowEndsAt: Date }>(
        `INSERT INTO "AttemptCount" AS a (subject, count, "windowEndsAt") VALUES ($1, 1, $3)
         ON CONFLICT (subject) DO UPDATE
            SET count = CASE WHEN a."windowEndsAt" <= $2 THEN 1
                             ELSE least(a.count + 1, $4::int + 1) END,
                "windowEndsAt" = CASE WHEN a."windowEndsAt" <= $2 THEN $3
                                      ELSE a."windowEndsAt" END
         RETURNING count, "windowEndsAt"`,
        [subject, now, new Date(now.getTime() + windowMs), limit],
      );
      const row = rows[0];
      if (row === undefined) throw new Error('An attempt was not counted.');
      return { allowed: row.count <= limit, windowEndsAt: row.windowEndsAt };
    },
    giveBack: async (subject) => {
      await pool.query(
        'UPDATE "AttemptCount" SET count = greatest(count - 1, 0) WHERE subject = $1',
        [subject],
      );
    },
    clear: async (subject) => {
      await pool.query('DELETE FROM "AttemptCount" WHERE subject = $1', [subject]);
    },
  };
}
