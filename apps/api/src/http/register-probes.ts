import { timingSafeEqual } from 'node:crypto';

import { DomainError } from '@kamiyo/core/errors';
import type { FastifyInstance, FastifyRequest } from 'fastify';

import { checkHealth, type HealthProbes } from './health.ts';
import type { Metrics } from './metrics.ts';

export type ProbeOptions = {
  probes: HealthProbes;
  metrics: Metrics;
  metricsToken: string | undefined;
  /** Turns true before the server stops taking requests. */
  isShuttingDown(): boolean;
  /** Refreshes gauges that are read, not counted. */
  observe(): void;
};

const loopback = new Set(['127.0.0.1', '::1', '::ffff:127.0.0.1']);

/** `/api/live`, `/api/ready`, `/api/health` and `/api/metrics`. */
export function registerProbes(app: FastifyInstance, options: ProbeOptions): void {
  app.get('/api/live', (_request, reply) => {
    void reply.header('cache-control', 'no-store');
    return { status: 'ok' };
  });
  app.get('/api/ready', async (_request, reply) => {
    void reply.header('cache-control', 'no-store');
    const reason = await whyNotReady(options);
    if (reason === null) return { status: 'ok' };
    void reply.code(503).header('retry-after', '5');
    return { status: 'unavailable', reason };
  });
  app.get('/api/health', async (_request, reply) => {
    const health = await checkHealth(options.probes);
    void reply.header('cache-control', 'no-store').code(health.status === 'down' ? 503 : 200);
    return health;
  });
  app.get('/api/metrics', async (request, reply) => {
    if (!mayReadMetrics(request, options.metricsToken)) throw new DomainError('route.not_found');
    options.observe();
    void reply.type(options.metrics.registry.contentType);
    return options.metrics.registry.metrics();
  });
}

async function whyNotReady(options: ProbeOptions): Promise<string | null> {
  if (options.isShuttingDown()) return 'shutting down';
  try {
    await options.probes.pingDatabase();
    return (await options.probes.countPendingMigrations()) > 0 ? 'migrations are pending' : null;
  } catch {
    return 'the database does not answer';
  }
}

/** With a token: whoever has it. Without: this machine only. To others the page does not exist. */
function mayReadMetrics(request: FastifyRequest, token: string | undefined): boolean {
  if (token === undefined) return loopback.has(request.ip);
  const given = Buffer.from(request.headers.authorization ?? '');
  const wanted = Buffer.from(`Bearer ${token}`);
  return given.length === wanted.length && timingSafeEqual(given, wanted);
}
