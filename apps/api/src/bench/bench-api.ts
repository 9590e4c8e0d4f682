import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';

import { exploitFilterSchema } from '@kamiyo/core/contracts';
import { exploitPageStatement, type Database } from '@kamiyo/db';

import { benchPepper, createBenchKey } from './bench-key.ts';
import { measureInTurns, measureThroughput, percentile } from './measure.ts';
import { openConnection } from './open-connection.ts';
import { startServer, type BenchServer } from './start-server.ts';

export type ApiBench = {
  ratios: { cachedToBare: number; cachedToStockAdapter: number; uncachedP95ToSql: number };
  requestsPerSecond: Record<'bare' | 'cached' | 'stockAdapter', number>;
  milliseconds: { uncachedP95: number; sqlP95: number };
  exploits: number;
  machine: { cpus: number; model: string; node: string };
};

export type BenchOptions = {
  database: Database;
  databaseUrl: string;
  folder: string;
  exploits: number;
  seconds: number;
  rounds: number;
  onProgress(step: string): void;
};

const path = '/v1/exploits?chain=ethereum&limit=50';
const connections = 32;
/** Before anything is timed every server has been warm for so long. */
const warmUpSeconds = 3;
const uncachedReads = 400;

/** Everything side by side in one run: the figures are ratios, the machine cancels out. */
export async function benchApi(options: BenchOptions): Promise<ApiBench> {
  const key = await createBenchKey(options.database);
  const env = {
    ...{ DATABASE_URL: options.databaseUrl, API_KEY_PEPPER: benchPepper, API_PORT: '0' },
    ...{ BURST_LIMITS: 'off', KAMIYO_DATA_DIR: options.folder, LOG_LEVEL: 'info' },
  };
  const api = await startServer('../../bin/kamiyo.mjs', ['http'], env);
  const headers = { authorization: `Bearer ${key}` };
  const bytes = join(options.folder, 'page.json');
  const answer = await fetch(api.url + path, { headers });
  writeFileSync(bytes, await answer.text());
  const bare = await startServer('bare-server.ts', [bytes]);
  const stock = await startServer('stock-adapter-server.ts', [bytes]);
  try {
    const perSecond = await measureAll(options, { api, bare, stock }, headers);
    options.onProgress('Measuring uncached reads against the same SQL');
    const times = await measureUncached(options, api, headers);
    return {
      ratios: {
        cachedToBare: round(perSecond.cached / perSecond.bare),
        cachedToStockAdapter: round(perSecond.cached / perSecond.stockAdapter),
        uncachedP95ToSql: round(times.uncachedP95 / times.sqlP95),
      },
      requestsPerSecond: {
        bare: Math.round(perSecond.bare),
        cached: Math.round(perSecond.cached),
        stockAdapter: Math.round(perSecond.stockAdapter),
      },
      milliseconds: { uncachedP95: round(times.uncachedP95), sqlP95: round(times.sqlP95) },
      exploits: options.exploits,
      machine: { cpus: cpus().length, model: cpus()[0]?.model ?? '', node: process.version },
    };
  } finally {
    await Promise.all([api, bare, stock].map((server) => server.stop()));
  }
}

/** Takes turns, so that whatever else the machine does falls on all of them; the median counts. */
async function measureAll(
  options: BenchOptions,
  servers: Record<'api' | 'bare' | 'stock', BenchServer>,
  headers: Record<string, string>,
): Promise<Record<'bare' | 'cached' | 'stockAdapter', number>> {
  const found = { bare: [] as number[], cached: [] as number[], stockAdapter: [] as number[] };
  options.onProgress('Warming up');
  for (const { url } of Object.values(servers)) {
    await measureThroughput({ url: url + path, headers, connections, seconds: warmUpSeconds });
  }
  const measure = async (name: keyof typeof found, server: BenchServer) => {
    const { requestsPerSecond } = await measureThroughput({
      ...{ url: server.url + path, headers, connections, seconds: options.seconds },
    });
    found[name].push(requestsPerSecond);
  };
  for (let roundNumber = 1; roundNumber <= options.rounds; roundNumber += 1) {
    options.onProgress(`Measuring cached reads, round ${String(roundNumber)}`);
    await measure('bare', servers.bare);
    await measure('cached', servers.api);
    await measure('stockAdapter', servers.stock);
  }
  return {
    bare: median(found.bare),
    cached: median(found.cached),
    stockAdapter: median(found.stockAdapter),
  };
}

/** The same questions, never asked before, of the api and of the database through `pg` alone. */
async function measureUncached(
  options: BenchOptions,
  api: BenchServer,
  headers: Record<string, string>,
): Promise<{ uncachedP95: number; sqlP95: number }> {
  const questionOf = (index: number) => ({
    chain: ['ethereum', 'bsc', 'arbitrum', 'base'][index % 4] ?? 'ethereum',
    minLossUsd: String(10_000 + index * 997),
    technique: index % 3 === 0 ? 'reentrancy' : 'access-control',
  });
  const client = await options.database.pool.connect();
  const connection = openConnection(headers);
  try {
    const throughSql = (index: number) => {
      const filter = exploitFilterSchema.parse(questionOf(index));
      const { text, values } = exploitPageStatement({
        ...{ filter, sort: '-occurredAt', limit: 50, snapshot: null, after: null, before: null },
      });
      return client.query(text, values);
    };
    const throughApi = async (index: number) => {
      const query = new URLSearchParams({ ...questionOf(index), limit: '50' });
      await connection.read(`${api.url}/v1/exploits?${query.toString()}`);
    };
    // Plans and pages are warm for both before either is timed.
    await measureInTurns(40, [
      (index) => throughSql(10_000 + index),
      (index) => throughApi(10_000 + index),
    ]);
    const [sql, uncached] = await measureInTurns(uncachedReads, [throughSql, throughApi]);
    return { uncachedP95: percentile(uncached, 0.95), sqlP95: percentile(sql, 0.95) };
  } finally {
    connection.close();
    client.release();
  }
}

function median(values: readonly number[]): number {
  return percentile(
    values.toSorted((a, b) => a - b),
    0.5,
  );
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
