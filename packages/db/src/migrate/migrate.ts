import pg from 'pg';

import { readMigrations, readSchema } from './migrations.ts';
import { findPendingMigrations } from './pending-migrations.ts';
import { withSchemaEngine, type SchemaEngine } from './schema-engine.ts';

/** Two processes that start together must not migrate together. The number is arbitrary. */
const migrationLockKey = 7_402_118;
const nothingFiltered = { externalTables: [], externalEnums: [] };

export type MigrationStatus = {
  /** Names of migrations that this version has and the database has not. */
  pending: string[];
  applied: string[];
  /** Names of migrations whose file changed after they were applied. */
  edited: string[];
  /** Names of migrations that began and did not finish. */
  failed: string[];
  /** Names that the database has and this version has not: it was migrated by a newer one. */
  unknown: string[];
};

/**
 * Brings the database up to this version and says which migrations it applied. When nothing is
 * missing the engine, which takes a moment to load, is left alone.
 */
export async function migrate(databaseUrl: string): Promise<string[]> {
  return withMigrationLock(databaseUrl, async (client) => {
    if ((await findPendingMigrations(client)).length === 0) return [];
    return withEngine(databaseUrl, async (engine) => {
      const output = await engine.applyMigrations({
        migrationsList: await readMigrations(),
        filters: nothingFiltered,
      });
      await client.query(
        'INSERT INTO "ChangeCounter" (id, seq) VALUES (1, 0) ON CONFLICT (id) DO NOTHING',
      );
      return output.appliedMigrationNames;
    });
  });
}

/** What `migrate` would do. Changes nothing. */
export async function getMigrationStatus(databaseUrl: string): Promise<MigrationStatus> {
  return withEngine(databaseUrl, async (engine) => {
    const migrationsList = await readMigrations();
    const names = migrationsList.migrationDirectories.map((directory) => directory.path);
    const diagnosis = await engine.diagnoseMigrationHistory({
      migrationsList,
      optInToShadowDatabase: false,
      filters: nothingFiltered,
    });
    const { history } = diagnosis;
    const pending =
      history !== null && 'unappliedMigrationNames' in history
        ? history.unappliedMigrationNames
        : [];
    const unknown =
      history !== null && 'unpersistedMigrationNames' in history
        ? history.unpersistedMigrationNames
        : [];
    return {
      pending: diagnosis.hasMigrationsTable ? pending : names,
      applied: diagnosis.hasMigrationsTable ? names.filter((name) => !pending.includes(name)) : [],
      edited: diagnosis.editedMigrationNames,
      failed: diagnosis.failedMigrationNames,
      unknown,
    };
  });
}

/** The SQL that would create this version's schema in an empty database. */
export async function scriptFromEmpty(databaseUrl: string): Promise<string> {
  return withEngine(databaseUrl, async (engine) => {
    const files = (await readSchema()).map(([path, content]) => ({ path, content }));
    const { stdout } = await engine.diff({
      from: { tag: 'empty' },
      to: { tag: 'schemaDatamodel', files },
      script: true,
      exitCode: null,
      filters: nothingFiltered,
    });
    return stdout ?? '';
  });
}

async function withEngine<T>(
  databaseUrl: string,
  use: (engine: SchemaEngine) => Promise<T>,
): Promise<T> {
  return withSchemaEngine({ databaseUrl, schema: await readSchema() }, use);
}

async function withMigrationLock<T>(
  databaseUrl: string,
  use: (client: pg.Client) => Promise<T>,
): Promise<T> {
  const client = new pg.Client({ connectionString: databaseUrl });
  client.on('error', () => undefined);
  await client.connect();
  try {
    await client.query('SELECT pg_advisory_lock($1)', [migrationLockKey]);
    return await use(client);
  } finally {
    await client.end();
  }
}
