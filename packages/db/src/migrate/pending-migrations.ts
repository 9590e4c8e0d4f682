import type pg from 'pg';

import { readMigrations } from './migrations.ts';

/**
 * The migrations of this version that the database lacks. Reads Prisma's own table, so that asking
 * costs two queries and does not load the schema engine.
 */
export async function findPendingMigrations(db: Pick<pg.Pool, 'query'>): Promise<string[]> {
  const { migrationDirectories } = await readMigrations();
  const names = migrationDirectories.map((directory) => directory.path);
  const table = await db.query<{ name: string | null }>(
    `SELECT to_regclass('_prisma_migrations')::text AS name`,
  );
  if (table.rows[0]?.name == null) return names;
  const { rows } = await db.query<{ name: string }>(`
    SELECT migration_name AS name FROM _prisma_migrations
     WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL`);
  const applied = new Set(rows.map((row) => row.name));
  return names.filter((name) => !applied.has(name));
}
