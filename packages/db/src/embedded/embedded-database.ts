import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';

import pg from 'pg';

import {
  findRunningCluster,
  hasCluster,
  startCluster,
  stopCluster,
  type Cluster,
} from './cluster.ts';
import { joinUsers, leaveUsers, withLock } from './lease.ts';

export type EmbeddedDatabase = {
  url: string;
  /** Whether this process started the server. */
  started: boolean;
  /** Starts a server that has died again, where it was. Resolves with whether it had died. */
  revive(): Promise<boolean>;
  /** Stops using the server; the last user stops it. */
  release(): Promise<void>;
};

const databaseName = 'kamiyo';

/**
 * The project's own PostgreSQL server in `folder`: joined when it runs, started when it does
 * not. Several processes may use it at once; `release` by the last of them stops it.
 */
export async function openEmbeddedDatabase(folder: string): Promise<EmbeddedDatabase> {
  mkdirSync(dirname(folder), { recursive: true });
  let started = false;
  await joinUsers(folder, async () => {
    started = await ensureCluster(folder);
  });
  const cluster = await findRunningCluster(folder);
  if (cluster === null) throw new Error(`PostgreSQL in ${folder} ended; see ${folder}.log.`);
  await ensureDatabase(cluster);
  return {
    url: cluster.url(databaseName),
    started,
    revive: async () => {
      if (hasCluster(folder)) return false;
      let revived = false;
      await withLock(folder, async () => {
        revived = await ensureCluster(folder);
      });
      return revived;
    },
    release: () =>
      leaveUsers(folder, async () => {
        const current = await findRunningCluster(folder);
        if (current !== null) await stopCluster(current);
      }),
  };
}

/** A server may have outlived a killed process: it is used as it is. */
async function ensureCluster(folder: string): Promise<boolean> {
  if ((await findRunningCluster(folder)) !== null) return false;
  await startCluster({ folder });
  return true;
}

async function ensureDatabase(cluster: Cluster): Promise<void> {
  const client = new pg.Client({ connectionString: cluster.url('postgres') });
  await client.connect();
  try {
    const found = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [
      databaseName,
    ]);
    if (found.rowCount === 0) await client.query(`CREATE DATABASE ${databaseName}`);
  } catch (error) {
    // Two processes may have created it at once: 42P04, 23505 mean that it is there now.
    const { code } = error as { code?: string };
    if (code !== '42P04' && code !== '23505') throw error;
  } finally {
    await client.end();
  }
}
