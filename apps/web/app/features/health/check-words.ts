import type { HealthCheck } from '@kamiyo/core/contracts';
import { formatCount, formatCounted, formatDuration, formatShare } from '@kamiyo/ui';

type Observed = HealthCheck['observed'];

/** What each part is called, and what was measured of it, for people. */
const checks: Readonly<Record<string, { name: string; describe: (observed: Observed) => string }>> =
  {
    database: { name: 'Database', describe: describeDatabase },
    queue: { name: 'Background work', describe: describeQueue },
    sources: { name: 'Sources', describe: describeSources },
    payment: {
      name: 'Payments',
      describe: ({ configured }) =>
        configured === 'yes' ? 'set up' : 'plans cannot be bought here',
    },
    'event-loop': {
      name: 'Response time',
      describe: ({ p99Ms }) => `99 of 100 steps wait less than ${String(p99Ms)} ms`,
    },
    memory: {
      name: 'Memory',
      describe: ({ rssBytes }) => `${formatBytes(rssBytes)} in use`,
    },
    disk: {
      name: 'Disk',
      describe: ({ freeBytes, freeShare }) =>
        `${formatBytes(freeBytes)} free, ${formatShare(Number(freeShare))} of all`,
    },
  };

/** A part without words of its own keeps the name that the api gives it. */
export function checkName({ name }: HealthCheck): string {
  return checks[name]?.name ?? name;
}

/** Whether the part was never set up: then there is nothing that works or fails. */
export function isUnused({ name, observed }: HealthCheck): boolean {
  return name === 'payment' && observed.configured === 'no';
}

/** What was measured, in a phrase. */
export function describeCheck({ name, observed }: HealthCheck): string {
  const check = checks[name];
  if (check !== undefined) return check.describe(observed);
  return Object.entries(observed)
    .map(([measure, value]) => `${measure} ${String(value ?? 'none')}`)
    .join(' · ');
}

function describeDatabase({ latencyMs, pendingMigrations }: Observed): string {
  const latency = `answers in ${String(latencyMs)} ms`;
  const pending = Number(pendingMigrations);
  return pending === 0 ? latency : `${latency} · ${formatCounted(pending, 'migration')} to run`;
}

function describeQueue({ waiting, oldestSeconds }: Observed): string {
  const count = Number(waiting);
  if (count === 0) return 'nothing waits';
  const jobs = `${formatCounted(count, 'job')} waiting`;
  return oldestSeconds === null
    ? jobs
    : `${jobs}, the oldest for ${formatDuration(Number(oldestSeconds) * 1_000)}`;
}

const sourceStates = [
  ['ok', 'read as they should be'],
  ['degraded', 'late or failing'],
  ['never_run', 'not read yet'],
  ['unconfigured', 'not set up here'],
] as const;

function describeSources(observed: Observed): string {
  const states = Object.values(observed);
  return sourceStates
    .map(([state, words]) => ({ words, count: states.filter((one) => one === state).length }))
    .filter(({ count }) => count > 0)
    .map(({ words, count }) => `${formatCount(count)} ${words}`)
    .join(' · ');
}

function formatBytes(bytes: Observed[string] | undefined): string {
  const mebibytes = Number(bytes) / 1_048_576;
  return mebibytes < 1_024
    ? `${formatCount(Math.round(mebibytes))} MiB`
    : `${(mebibytes / 1_024).toFixed(1)} GiB`;
}
