import type { Health, HealthCheck } from '@kamiyo/core/contracts';
import {
  Badge,
  ButtonLink,
  formatCount,
  Notice,
  Page,
  PageHeader,
  Time,
  type BadgeTone,
} from '@kamiyo/ui';
import type { ReactNode } from 'react';

const states: Record<Health['status'], { title: string; label: string; tone: BadgeTone }> = {
  ok: { title: 'Everything works', label: 'works', tone: 'good' },
  degraded: { title: 'Something does not work as it should', label: 'degraded', tone: 'warn' },
  down: { title: 'Kamiyo is not available', label: 'down', tone: 'bad' },
};

const checkNames: Record<string, string> = {
  database: 'Database',
  disk: 'Disk',
  'event-loop': 'Response time of the process',
  memory: 'Memory',
  queue: 'Background work',
  sources: 'Sources',
};

/** What is measured, in words; a source is measured under its own name. */
const measureNames: Record<string, string> = {
  freeBytes: 'free',
  freeShare: 'free of all',
  heapUsedBytes: 'in use by objects',
  latencyMs: 'answers in',
  oldestSeconds: 'oldest waits',
  p99Ms: '99 of 100 delays under',
  pendingMigrations: 'migrations to run',
  rssBytes: 'held',
  waiting: 'waiting jobs',
};

/** How every part of the service is doing. */
export function HealthScreen({ health }: { health: Health | null }): ReactNode {
  const state = states[health?.status ?? 'down'];
  return (
    <Page>
      <PageHeader
        actions={<ButtonLink href="/api/health">This page as JSON</ButtonLink>}
        lead={
          health === null ? undefined : (
            <>
              Checked <Time at={health.at} />, version {health.version}
            </>
          )
        }
        title={state.title}
      />
      {health === null ? (
        <Notice title="The api does not answer" tone="bad">
          <p>
            These pages are up and cannot reach the records. Nothing was lost; try again shortly.
          </p>
        </Notice>
      ) : (
        <ul className="max-w-3xl rounded-lg border border-line bg-surface">
          {health.checks.map((check) => (
            <CheckRow check={check} key={check.name} />
          ))}
        </ul>
      )}
    </Page>
  );
}

function CheckRow({ check }: { check: HealthCheck }): ReactNode {
  const { label, tone } = states[check.status];
  const observed = Object.entries(check.observed);
  return (
    <li className="border-b border-line px-4 py-3 last:border-0">
      <div className="flex items-center justify-between gap-4">
        <h2 className="font-semibold">{checkNames[check.name] ?? check.name}</h2>
        <Badge tone={tone}>{label}</Badge>
      </div>
      {check.detail === null ? null : <p className="mt-1">{check.detail}</p>}
      <p className="mt-1 text-sm text-muted">
        {observed
          .map(([name, value]) => `${measureNames[name] ?? name} ${describe(name, value)}`)
          .join(' · ')}
      </p>
    </li>
  );
}

function describe(name: string, value: string | number | null): string {
  if (value === null) return 'none';
  if (typeof value === 'string') return value.replaceAll('_', ' ');
  if (name.endsWith('Bytes')) return `${formatCount(Math.round(value / 1_048_576))} MiB`;
  if (name.endsWith('Share')) return `${String(Math.round(value * 100))} %`;
  if (name.endsWith('Ms')) return `${String(value)} ms`;
  if (name.endsWith('Seconds')) return `${formatCount(Math.round(value))} s`;
  return Number.isInteger(value) ? formatCount(value) : String(value);
}
