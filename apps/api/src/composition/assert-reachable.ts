import { openDatabase } from '@kamiyo/db';

/** Throws one sentence when the server behind DATABASE_URL cannot be used. Repeats no password. */
export async function assertReachable(databaseUrl: string): Promise<void> {
  const database = openDatabase({ url: databaseUrl, poolSize: 1 });
  try {
    await database.pool.query('SELECT 1');
  } catch (error) {
    const { host, pathname } = new URL(databaseUrl);
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(`The database ${host}${pathname} of DATABASE_URL cannot be used: ${reason}.`, {
      cause: error,
    });
  } finally {
    await database.close();
  }
}
