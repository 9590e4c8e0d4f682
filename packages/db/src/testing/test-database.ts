import { randomBytes } from 'node:crypto';

import pg from 'pg';

import { openDatabase, type Database } from '../client/database.ts';

export const templateName = 'kamiyo_template';

export type TestDatabase = Database & { url: string };

/** A migrated, empty database of its own, cloned from the template; `close` drops it. */
export async function createTestDatabase(serverUrl: string): Promise<TestDatabase> {
  const name = `test_${randomBytes(6).toString('hex')}`;
  await createDatabase(serverUrl, name, templateName);
  const url = `${serverUrl}${name}`;
  const database = openDatabase({ url, poolSize: 40 });
  return {
    ...database,
    url,
    close: async () => {
      await database.close();
      await execute(serverUrl, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
    },
  };
}

/** Creates a database, empty or as a copy of another. The name is not escaped. */
export async function createDatabase(
  serverUrl: string,
  name: string,
  template = 'template0',
): Promise<string> {
  await execute(serverUrl, `CREATE DATABASE ${name} TEMPLATE ${template}`);
  return `${serverUrl}${name}`;
}

async function execute(serverUrl: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: `${serverUrl}postgres` });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
