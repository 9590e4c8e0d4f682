import { PrismaPg } from '@prisma/adapter-pg';
import pg from 'pg';

import { PrismaClient, type Prisma } from '../generated/prisma/client.ts';

export type DatabaseOptions = {
  url: string;
  /** Connections at most. */
  poolSize?: number;
  idleTimeoutMs?: number;
  /** A statement that takes longer is cancelled by the server. */
  statementTimeoutMs?: number;
  applicationName?: string;
  /** Told when the server drops an idle connection; the pool opens another when needed. */
  onConnectionLost?: (error: Error) => void;
};

export type Database = {
  prisma: PrismaClient;
  /** The pool below Prisma, for `LISTEN`, advisory locks and its figures. */
  pool: pg.Pool;
  close(): Promise<void>;
};

/** Inside a transaction or outside one: what a repository needs. */
export type Queryable = Prisma.TransactionClient;

/** Opens a pool of connections. Nothing is connected before the first query. */
export function openDatabase(options: DatabaseOptions): Database {
  const pool = new pg.Pool({
    connectionString: options.url,
    max: options.poolSize ?? 10,
    idleTimeoutMillis: options.idleTimeoutMs ?? 30_000,
    connectionTimeoutMillis: 5_000,
    statement_timeout: options.statementTimeoutMs ?? 30_000,
    application_name: options.applicationName ?? 'kamiyo',
    // One wrong letter in a short name still finds it.
    options: '-c pg_trgm.word_similarity_threshold=0.4',
  });
  // Without a listener the process would die when the server goes away.
  pool.on('error', (error) => options.onConnectionLost?.(error));
  // The pool listens to idle connections only. One that is lent out (to hold a source's lock, say)
  // may be lost between two statements: whoever has it learns of it from the next.
  pool.on('connect', (client) => client.on('error', () => undefined));
  const prisma = new PrismaClient({ adapter: new PrismaPg(pool) });
  return {
    prisma,
    pool,
    close: async () => {
      await prisma.$disconnect();
      if (!pool.ended) await pool.end();
    },
  };
}
