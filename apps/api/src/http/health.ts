import { statfs } from 'node:fs/promises';
import { monitorEventLoopDelay } from 'node:perf_hooks';

import type { Health, HealthCheck, Source } from '@kamiyo/core/contracts';

import type { PaymentState } from '../composition/stripe/payment-state.ts';
import packageFile from '../../package.json' with { type: 'json' };

export type HealthProbes = {
  now(): Date;
  /** Milliseconds that the database took to answer; rejects when it does not. */
  pingDatabase(): Promise<number>;
  /** Migrations that this version needs and the database has not. */
  countPendingMigrations(): Promise<number>;
  /** Age of the oldest job that waits, and how many wait. */
  readQueue(): Promise<{ waiting: number; oldestSeconds: number | null }>;
  listSources(): Promise<Source[]>;
  readPayment(): PaymentState;
  dataFolder: string;
};

/** Above these a part is degraded. */
const limits = {
  databaseMs: 500,
  queueSeconds: 900,
  eventLoopMs: 200,
  heapShare: 0.9,
  diskFreeShare: 0.05,
} as const;

const delay = monitorEventLoopDelay({ resolution: 20 });
delay.enable();

/** How every part is doing. The worst part decides, and a database that is away means down. */
export async function checkHealth(probes: HealthProbes): Promise<Health> {
  const checks = [
    await check('database', () => checkDatabase(probes)),
    await check('queue', () => checkQueue(probes)),
    await check('sources', () => checkSources(probes)),
    checkPayment(probes.readPayment()),
    checkEventLoop(),
    checkMemory(),
    await check('disk', () => checkDisk(probes.dataFolder)),
  ];
  const worst = checks.some((row) => row.status === 'down')
    ? 'down'
    : checks.some((row) => row.status === 'degraded')
      ? 'degraded'
      : 'ok';
  return { status: worst, version: packageFile.version, at: probes.now().toISOString(), checks };
}

async function check(name: string, run: () => Promise<HealthCheck>): Promise<HealthCheck> {
  try {
    return await run();
  } catch {
    const status = name === 'database' ? ('down' as const) : ('degraded' as const);
    return { name, status, detail: `The ${name} check got no answer.`, observed: {} };
  }
}

async function checkDatabase(probes: HealthProbes): Promise<HealthCheck> {
  const latencyMs = await probes.pingDatabase();
  const pending = await probes.countPendingMigrations();
  const observed = { latencyMs: Math.round(latencyMs * 10) / 10, pendingMigrations: pending };
  if (pending > 0) {
    const detail = 'Migrations are pending: run `kamiyo migrate`.';
    return { name: 'database', status: 'down', detail, observed };
  }
  return rate({ name: 'database', bad: latencyMs > limits.databaseMs, observed }, 'It is slow.');
}

async function checkQueue(probes: HealthProbes): Promise<HealthCheck> {
  const { waiting, oldestSeconds } = await probes.readQueue();
  const bad = (oldestSeconds ?? 0) > limits.queueSeconds;
  return rate(
    { name: 'queue', bad, observed: { waiting, oldestSeconds } },
    'Jobs wait for a long time: is a worker running?',
  );
}

async function checkSources(probes: HealthProbes): Promise<HealthCheck> {
  const sources = await probes.listSources();
  const degraded = sources.filter((source) => source.state === 'degraded');
  return rate(
    {
      name: 'sources',
      bad: degraded.length > 0,
      observed: Object.fromEntries(sources.map((source) => [source.id, source.state])),
    },
    `Not read as they should be: ${degraded.map((source) => source.name).join(', ')}.`,
  );
}

function checkPayment({ configured, missingPrices, failure }: PaymentState): HealthCheck {
  const list = missingPrices.length === 0 ? null : missingPrices.join(', ');
  const observed = { configured: configured ? 'yes' : 'no', missingPrices: list };
  const bad = failure !== null || missingPrices.length > 0;
  const missing = `Stripe has no price with the lookup key ${missingPrices.join(', ')}.`;
  return rate({ name: 'payment', bad, observed }, failure ?? missing);
}

function checkEventLoop(): HealthCheck {
  const p99Ms = Math.round(delay.percentile(99) / 1e5) / 10;
  delay.reset();
  const bad = p99Ms > limits.eventLoopMs;
  return rate({ name: 'event-loop', bad, observed: { p99Ms } }, 'The process is busy.');
}

function checkMemory(): HealthCheck {
  const { rss, heapUsed } = process.memoryUsage();
  const heapLimit = process.constrainedMemory() || Infinity;
  const bad = Number.isFinite(heapLimit) && rss > heapLimit * limits.heapShare;
  const observed = { rssBytes: rss, heapUsedBytes: heapUsed };
  return rate({ name: 'memory', bad, observed }, 'Memory is nearly used up.');
}

async function checkDisk(folder: string): Promise<HealthCheck> {
  const { bavail, blocks, bsize } = await statfs(folder);
  const freeShare = Math.round((bavail / blocks) * 1_000) / 1_000;
  const observed = { freeBytes: bavail * bsize, freeShare };
  const bad = freeShare < limits.diskFreeShare;
  return rate({ name: 'disk', bad, observed }, 'The disk is nearly full.');
}

function rate(
  input: { name: string; bad: boolean; observed: HealthCheck['observed'] },
  complaint: string,
): HealthCheck {
  return {
    name: input.name,
    status: input.bad ? 'degraded' : 'ok',
    detail: input.bad ? complaint : null,
    observed: input.observed,
  };
}
