import { existsSync } from 'node:fs';

import { listSources } from '@kamiyo/core/ingestion';

import type { Runtime } from '../composition/runtime.ts';
import { createPaymentState } from '../composition/stripe/payment-state.ts';
import { openPublicApi } from '../composition/public-api.ts';
import { createServer } from './create-server.ts';
import { createPublishedKeys } from './secret-scanning/published-keys.ts';

export type RunningServer = {
  /** Where it listens, e.g. `http://127.0.0.1:3001`. */
  url: string;
  /** Stops taking requests, lets those in flight finish within the limit, then closes. */
  stop(): Promise<void>;
};

/** Starts the http role. Throws a clear sentence when the port is taken. */
export async function startHttp(
  runtime: Runtime,
  listen: { host: string; port: number },
): Promise<RunningServer> {
  const { services, metrics, database, logger, env } = runtime;
  const publicApi = await openPublicApi(runtime);
  let shuttingDown = false;
  const app = await createServer({
    ...{ rest: publicApi.rest, sessions: publicApi.sessions },
    secretScanning: {
      keys: publicApi.keys,
      published: createPublishedKeys({
        ...{ outbound: runtime.poll.outboundFor('secret-scanning'), clock: services.clock },
        url: env.SECRET_SCANNING_KEYS_URL,
      }),
    },
    allowedOrigins: env.ALLOWED_ORIGINS,
    trustedProxies: env.TRUSTED_PROXIES,
    probes: {
      metricsToken: env.METRICS_TOKEN,
      isShuttingDown: () => shuttingDown,
      observe: () => {
        const { totalCount, idleCount, waitingCount } = database.pool;
        metrics.poolConnections.set({ state: 'busy' }, totalCount - idleCount);
        metrics.poolConnections.set({ state: 'idle' }, idleCount);
        metrics.poolConnections.set({ state: 'waiting' }, waitingCount);
      },
      probes: {
        now: () => services.clock.now(),
        pingDatabase: async () => {
          const start = performance.now();
          await database.pool.query('SELECT 1');
          return performance.now() - start;
        },
        countPendingMigrations: () => runtime.countPendingMigrations(),
        readQueue: () => readQueue(runtime),
        listSources: () => listSources(services),
        readPayment: createPaymentState(runtime.payments, services.clock),
        // With every secret given and another database, there is no data folder.
        dataFolder: existsSync(runtime.dataFolder) ? runtime.dataFolder : '.',
      },
    },
  });
  try {
    await app.listen(listen);
  } catch (error) {
    await app.close();
    await publicApi.close();
    throw explainListenError(error, listen.port, 'API_PORT');
  }
  const url = app.listeningOrigin;
  logger.info({ url }, 'api listening');
  return {
    url,
    stop: async () => {
      shuttingDown = true;
      publicApi.stopStreams();
      const deadline = setTimeout(() => {
        app.server.closeAllConnections();
      }, env.SHUTDOWN_TIMEOUT_MS);
      await app.close();
      await publicApi.close();
      clearTimeout(deadline);
      logger.info('api stopped');
    },
  };
}

/** A taken port, in words; any other error as it is. */
export function explainListenError(error: unknown, port: number, setting: string): Error {
  const { code } = error as { code?: string };
  if (code === 'EADDRINUSE') {
    return new Error(
      `Port ${String(port)} is taken by another program. Stop it, or set ${setting} to a free port.`,
    );
  }
  if (code === 'EACCES') {
    return new Error(
      `This user may not listen on port ${String(port)}. Set ${setting} to another.`,
    );
  }
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') {
    return new Error('HOST is not an address of this machine.');
  }
  return error instanceof Error ? error : new Error(String(error));
}

async function readQueue(
  runtime: Runtime,
): Promise<{ waiting: number; oldestSeconds: number | null }> {
  const { rows } = await runtime.database.pool.query<{ waiting: string; oldest: string | null }>(`
    SELECT count(*) AS waiting, extract(epoch FROM now() - min(run_at)) AS oldest
      FROM graphile_worker.jobs
     WHERE run_at <= now() AND locked_at IS NULL AND attempts < max_attempts`);
  const row = rows[0];
  const oldest = row?.oldest ?? null;
  return {
    waiting: Number(row?.waiting ?? 0),
    oldestSeconds: oldest === null ? null : Math.round(Number(oldest)),
  };
}
