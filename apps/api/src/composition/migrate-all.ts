import { migrate } from '@kamiyo/db';
import { runMigrations } from 'graphile-worker';

/** Brings our tables and those of the job queue up to date; names our migrations that ran. */
export async function migrateAll(databaseUrl: string): Promise<string[]> {
  const applied = await migrate(databaseUrl);
  await runMigrations({ connectionString: databaseUrl });
  return applied;
}
