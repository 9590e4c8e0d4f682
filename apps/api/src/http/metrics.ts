import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';

/** Figures of one process. Labels are bounded: routes are patterns, never addresses. */
export type Metrics = ReturnType<typeof createMetrics>;

export function createMetrics(options: { processFigures: boolean }) {
  const registry = new Registry();
  if (options.processFigures) collectDefaultMetrics({ register: registry, prefix: 'kamiyo_' });
  const registers = [registry];
  return {
    registry,
    httpDuration: new Histogram({
      name: 'kamiyo_http_request_duration_seconds',
      help: 'Time from request to answer.',
      labelNames: ['method', 'route', 'status'],
      buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
      registers,
    }),
    errors: new Counter({
      name: 'kamiyo_errors_total',
      help: 'Requests that were refused or failed, by code.',
      labelNames: ['code'],
      registers,
    }),
    refusals: new Counter({
      name: 'kamiyo_quota_refusals_total',
      help: 'Requests refused by a limit, by policy.',
      labelNames: ['policy'],
      registers,
    }),
    cacheReads: new Counter({
      name: 'kamiyo_answer_cache_reads_total',
      help: 'Reads of prepared answers by outcome.',
      labelNames: ['outcome'],
      registers,
    }),
    cacheBytes: new Gauge({
      name: 'kamiyo_answer_cache_bytes',
      help: 'Memory that prepared answers take.',
      registers,
    }),
    poolConnections: new Gauge({
      name: 'kamiyo_database_pool_connections',
      help: 'Connections of the pool by state.',
      labelNames: ['state'],
      registers,
    }),
    sourceRuns: new Counter({
      name: 'kamiyo_source_runs_total',
      help: 'Readings of a source by outcome.',
      labelNames: ['source', 'status'],
      registers,
    }),
    sourceRows: new Counter({
      name: 'kamiyo_source_rows_total',
      help: 'Rows read from a source by what became of them.',
      labelNames: ['source', 'outcome'],
      registers,
    }),
    breakerState: new Gauge({
      name: 'kamiyo_source_breaker_state',
      help: 'Circuit breaker of a source: 0 closed, 1 half open, 2 open.',
      labelNames: ['source'],
      registers,
    }),
    exploitChanges: new Counter({
      name: 'kamiyo_exploit_changes_total',
      help: 'Exploits created, updated and merged.',
      labelNames: ['kind'],
      registers,
    }),
  };
}
