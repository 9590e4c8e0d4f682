import pg from 'pg';

import { migrate, scriptFromEmpty } from './migrate.ts';

/** Prisma's own bookkeeping, and extensions, are not part of the schema files. */
const catalogue = `
  SELECT 'column ' || table_name || '.' || column_name || ' ' || udt_name
         || coalesce('(' || numeric_precision || ',' || numeric_scale || ')', '')
         || coalesce('(' || datetime_precision || ')', '')
         || ' null=' || is_nullable || ' default=' || coalesce(column_default, '-') AS line
    FROM information_schema.columns WHERE table_schema = 'public'
  UNION ALL
  SELECT 'index ' || indexdef FROM pg_indexes WHERE schemaname = 'public'
  UNION ALL
  SELECT 'constraint ' || conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid)
    FROM pg_constraint
    WHERE connamespace = 'public'::regnamespace AND contype <> 'n'
  ORDER BY 1`;

export type Drift = {
  /** What the migrations make and the schema files do not say. */
  onlyInMigrations: string[];
  /** What the schema files say and the migrations do not make. */
  onlyInSchema: string[];
};

/**
 * Compares what the migrations make with what the Prisma schema says, by building both in the two
 * given empty databases and comparing their catalogues. (The engine's own introspection cannot
 * read PostgreSQL 18's "char" columns through the pg driver.)
 */
export async function findDrift(migratedUrl: string, modelUrl: string): Promise<Drift> {
  await migrate(migratedUrl);
  await execute(modelUrl, 'CREATE EXTENSION IF NOT EXISTS pg_trgm');
  await execute(modelUrl, await scriptFromEmpty(modelUrl));
  const [migrated, model] = await Promise.all([describe(migratedUrl), describe(modelUrl)]);
  return {
    onlyInMigrations: migrated.filter((line) => !model.includes(line)),
    onlyInSchema: model.filter((line) => !migrated.includes(line)),
  };
}

async function describe(databaseUrl: string): Promise<string[]> {
  const rows = await execute(databaseUrl, catalogue);
  return rows.map((row) => row.line).filter((line) => !line.includes('_prisma_migrations'));
}

async function execute(databaseUrl: string, sql: string): Promise<{ line: string }[]> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const result = await client.query<{ line: string }>(sql);
    return Array.isArray(result) ? [] : result.rows;
  } finally {
    await client.end();
  }
}
