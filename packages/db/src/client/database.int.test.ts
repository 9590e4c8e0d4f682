import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';

import { createTestDatabase, type TestDatabase } from '../testing/index.ts';
import { openDatabase } from './database.ts';

let server: TestDatabase;

beforeAll(async () => {
  server = await createTestDatabase(inject('postgresServerUrl'));
});
afterAll(async () => {
  await server.close();
});

describe('openDatabase', () => {
  it('outlives the loss of a connection that is lent out, which its holder learns of', async () => {
    const database = openDatabase({ url: server.url });
    const client = await database.pool.connect();
    const { rows } = await client.query<{ pid: number }>('SELECT pg_backend_pid() AS pid');
    const lost = new Promise<void>((resolve) => client.once('end', resolve));
    await server.prisma.$queryRaw`SELECT pg_terminate_backend(${rows[0]?.pid ?? 0}::int)`;
    await lost;
    await expect(client.query('SELECT 1')).rejects.toThrow();
    client.release(true);
    expect((await database.pool.query('SELECT 1 AS value')).rows).toEqual([{ value: 1 }]);
    await database.close();
  });
});
