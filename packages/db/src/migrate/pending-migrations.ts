import type { Database } from '../client/database.ts';
import { readMigrations } from './migrations.ts';

/**
 * How many migrations of this version the database lacks. Reads Prisma's own table, so that a
 * probe costs one query and does not load the schema engine.
 */
export async function countPendingMigrations(database: Database): Promise<number> {
  const { migrationDirectories } = await readMigrations();
  const names = migrationDirectories.map((directory) => directory.path);
  const { rows } = await database.pool.query<{ name: string }>(`
    SELECT migration_name AS name FROM _prisma_migrations
     WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL`);
  const applied = new Set(rows.map((row) => row.name));
  return names.filter((name) => !applied.has(name)).length;
}
