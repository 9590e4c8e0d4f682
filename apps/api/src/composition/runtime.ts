import { setMaxListeners } from 'node:events';
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';

import type { BillingDeps } from '@kamiyo/core/billing';
import type { IngestDeps, IngestionStore } from '@kamiyo/core/ingestion';
import { systemClock } from '@kamiyo/core/kernel';
import { sources as definitions } from '@kamiyo/core/sources';
import {
  findPendingMigrations,
  createExploitReader,
  createIngestionStore,
  createSourceReader,
  createStatsReader,
  openDatabase,
  openEmbeddedDatabase,
  type Database,
} from '@kamiyo/db';
import type { Logger } from 'pino';

import type { Env } from '../env.ts';
import { createMetrics, type Metrics } from '../http/metrics.ts';
import type { PollDeps } from '../jobs/poll-source/poll-source.ts';
import type { DataServices } from '../trpc/context.ts';
import { assertReachable } from './assert-reachable.ts';
import { createBilling } from './billing.ts';
import { createOutboundService, type OutboundService } from './outbound.ts';
import { createStripeProvider, type StripeProvider } from './stripe/stripe-provider.ts';
import { migrateAll } from './migrate-all.ts';
import { readSecrets, type Secrets } from './secrets.ts';

/** Everything a role of the program needs, wired once. */
export type Runtime = {
  env: Env;
  logger: Logger;
  metrics: Metrics;
  database: Database;
  databaseUrl: string;
  /** Folder of the embedded server, also when another one is used. */
  dataFolder: string;
  secrets: Secrets;
  store: IngestionStore;
  ingest: IngestDeps;
  poll: PollDeps;
  services: DataServices;
  billing: BillingDeps;
  /** Null: billing is not configured. */
  payments: StripeProvider | null;
  /** Migrations that this version needs and the database has not. */
  countPendingMigrations(): Promise<number>;
  /** Starts the embedded server again if it has died; resolves with whether it had. */
  reviveServer(): Promise<boolean>;
  close(): Promise<void>;
};

export type RuntimeOptions = {
  env: Env;
  logger: Logger;
  role: 'http' | 'worker' | 'cli';
  /** Whether to migrate a database that is behind. The embedded one always is. */
  migrate: boolean;
  onProgress?: (step: string) => void;
};

/** Opens the database and wires the ports. `close` lets go of everything, in the right order. */
export async function openRuntime(options: RuntimeOptions): Promise<Runtime> {
  const { env, logger } = options;
  const dataFolder = resolve(env.KAMIYO_DATA_DIR);
  const server = await openServer(options, dataFolder);
  try {
    if (options.migrate || server.isEmbedded) {
      options.onProgress?.('Bringing the database up to date');
      await migrateAll(server.url);
    }
    const database = openDatabase({
      url: server.url,
      poolSize: env.DATABASE_POOL_SIZE,
      statementTimeoutMs: options.role === 'http' ? env.STATEMENT_TIMEOUT_MS : 120_000,
      applicationName: `kamiyo-${options.role}`,
      onConnectionLost: (error) => {
        logger.warn({ err: error }, 'database connection lost');
      },
    });
    return wire({ options, database, dataFolder, server });
  } catch (error) {
    await server.release();
    throw error;
  }
}

type Server = {
  url: string;
  isEmbedded: boolean;
  revive(): Promise<boolean>;
  release(): Promise<void>;
};

async function openServer(options: RuntimeOptions, dataFolder: string): Promise<Server> {
  const { DATABASE_URL: given } = options.env;
  if (given !== undefined) {
    await assertReachable(given);
    const revive = () => Promise.resolve(false);
    return { url: given, isEmbedded: false, revive, release: () => Promise.resolve() };
  }
  options.onProgress?.('Starting PostgreSQL');
  mkdirSync(dataFolder, { recursive: true });
  const embedded = await openEmbeddedDatabase(join(dataFolder, 'postgres'));
  return { ...embedded, isEmbedded: true };
}

function wire(parts: {
  options: RuntimeOptions;
  database: Database;
  dataFolder: string;
  server: Server;
}): Runtime {
  const { options, database, dataFolder, server } = parts;
  const { env, logger } = options;
  const clock = systemClock;
  const store = createIngestionStore(database);
  const sources = createSourceReader(database.prisma);
  const ingest: IngestDeps = { store, clock, lossUsdMax: env.LOSS_USD_MAX };
  const outbound = new Map<string, OutboundService>();
  const outboundFor = (source: string) => {
    const known = outbound.get(source);
    if (known !== undefined) return known;
    const created = createOutboundService({ fetch, clock, random: Math.random });
    outbound.set(source, created);
    return created;
  };
  const payments = createStripeProvider(env, clock);
  setMaxListeners(50, process);
  return {
    ...{ env, logger, database, dataFolder, store, ingest },
    databaseUrl: server.url,
    secrets: readSecrets(env, dataFolder),
    billing: createBilling({ database, clock, env, payments }),
    payments,
    metrics: createMetrics({ processFigures: options.role !== 'cli' }),
    poll: { ingest, sources, outboundFor },
    services: {
      clock,
      exploits: createExploitReader(database),
      stats: createStatsReader(database.prisma),
      sources,
      sourceUrls: sourceUrls(env),
    },
    countPendingMigrations: async () => (await findPendingMigrations(database.pool)).length,
    reviveServer: () => server.revive(),
    close: async () => {
      await database.close();
      await server.release();
    },
  };
}

/** The address each source is read from: `<SOURCE>_URL`, else the publisher's own. */
function sourceUrls(env: Env): Record<string, string | null> {
  return Object.fromEntries(
    definitions.map(({ id, defaultUrl }) => {
      const given = env[`${id.toUpperCase()}_URL` as keyof Env];
      return [id, typeof given === 'string' ? given : defaultUrl];
    }),
  );
}
