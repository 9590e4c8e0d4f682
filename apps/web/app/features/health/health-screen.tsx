import type { Health, HealthCheck } from '@kamiyo/core/contracts';
import { Badge, ButtonLink, Notice, Page, PageHeader, Time, type BadgeTone } from '@kamiyo/ui';
import type { ReactNode } from 'react';

import { checkName, describeCheck, isUnused } from './check-words.ts';

const states: Record<Health['status'], { title: string; label: string; tone: BadgeTone }> = {
  ok: { title: 'Everything works', label: 'works', tone: 'good' },
  degraded: { title: 'Something does not work as it should', label: 'degraded', tone: 'warn' },
  down: { title: 'Kamiyo is not available', label: 'down', tone: 'bad' },
};

const unused: { label: string; tone: BadgeTone } = { label: 'not in use', tone: 'neutral' };

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
        <ul className="rounded-lg border border-line bg-surface">
          {health.checks.map((check) => (
            <CheckRow check={check} key={check.name} />
          ))}
        </ul>
      )}
    </Page>
  );
}

function CheckRow({ check }: { check: HealthCheck }): ReactNode {
  const { label, tone } = isUnused(check) ? unused : states[check.status];
  const observed = describeCheck(check);
  return (
    <li className="grid grid-cols-[minmax(0,1fr)_auto] items-start gap-x-6 gap-y-1 border-b border-line px-4 py-3 last:border-0 sm:grid-cols-[14rem_minmax(0,1fr)_auto]">
      <h2 className="font-semibold">{checkName(check)}</h2>
      <div className="max-sm:order-last max-sm:col-span-2">
        {check.detail === null ? null : <p>{check.detail}</p>}
        {observed === '' ? null : <p className="text-sm text-muted sm:leading-6">{observed}</p>}
      </div>
      <Badge tone={tone}>{label}</Badge>
    </li>
  );
}
