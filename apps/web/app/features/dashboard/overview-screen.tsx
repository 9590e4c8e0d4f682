import type { ExploitSummary, Usage } from '@kamiyo/core/contracts';
import { PageHeader, Panel, TextLink } from '@kamiyo/ui';
import type { ReactNode } from 'react';

import { CompactTable } from '../exploits/list/compact-table.tsx';
import { QuickStart } from '../usage/quick-start.tsx';
import { QuotaPanel } from '../usage/quota-panel.tsx';
import type { UsageDay } from '../usage/usage-bars.ts';
import { UsagePanel } from '../usage/usage-panel.tsx';
import { Attention, type AttentionItem } from './attention.tsx';

export type OverviewScreenProps = {
  workspaceName: string;
  attention: readonly AttentionItem[];
  today: Usage;
  days: readonly UsageDay[];
  hasKey: boolean;
  latest: readonly ExploitSummary[];
  publicUrl: string;
};

/** How the workspace is doing: what needs somebody, what is used, and what happened lately. */
export function OverviewScreen(props: OverviewScreenProps): ReactNode {
  const { workspaceName, attention, today, days, hasKey, latest, publicUrl } = props;
  return (
    <>
      <PageHeader title={workspaceName} />
      <Attention items={attention} />
      <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-5 lg:grid-cols-[minmax(0,2fr)_minmax(0,3fr)]">
        <div className="grid grid-cols-[minmax(0,1fr)] gap-5">
          <QuotaPanel usage={today} />
          <QuickStart hasKey={hasKey} publicUrl={publicUrl} />
        </div>
        <UsagePanel days={days} />
      </div>
      <Panel
        actions={<TextLink href="/exploits">All exploits</TextLink>}
        flush
        id="latest"
        title="Latest confirmed exploits"
      >
        <CompactTable caption="Latest confirmed exploits" exploits={latest} />
      </Panel>
    </>
  );
}
