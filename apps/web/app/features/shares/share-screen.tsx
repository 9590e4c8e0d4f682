import {
  BarTimeline,
  Breadcrumbs,
  ButtonLink,
  Empty,
  formatCount,
  formatCounted,
  formatShare,
  Money,
  Page,
  PageHeader,
  Panel,
  StatTile,
  TextLink,
  Time,
} from '@kamiyo/ui';
import type { ReactNode } from 'react';

import type { Period } from '../../lib/periods.ts';
import { CompactTable } from '../exploits/list/compact-table.tsx';
import { sumOfKnown } from '../exploits/parts/sum-of-known.ts';
import { countBars, formatTopLoss, lossBars, monthNames } from './period-bars.ts';
import type { ShareScreenData } from './read-share.server.ts';
import { shareKinds } from './share-kind.ts';

/** One chain or technique: its share, its trend, and its latest exploits. */
export function ShareScreen({ data }: { data: ShareScreenData }): ReactNode {
  const { kind, share, months, latest } = data;
  const { path, title, filter, emptyTitle } = shareKinds[kind];
  const listAddress = `/exploits?${filter}=${share.id}`;
  return (
    <Page>
      <PageHeader
        above={<Breadcrumbs steps={[{ href: path, label: title }]} />}
        actions={<ButtonLink href={listAddress}>Filter and search these</ButtonLink>}
        title={share.name}
      />
      <ShareTiles data={data} />
      {share.count === 0 ? null : <Trend months={months} />}
      <Panel
        actions={
          latest.nextCursor === null ? undefined : (
            <TextLink href={listAddress}>All {formatCount(share.count)}</TextLink>
          )
        }
        flush
        id="latest"
        title="Latest exploits"
      >
        {latest.data.length === 0 ? (
          <Empty title={emptyTitle(share.name)} />
        ) : (
          <CompactTable
            caption={`Latest exploits: ${share.name}`}
            exploits={latest.data}
            oneTechnique={kind === 'technique'}
          />
        )}
      </Panel>
    </Page>
  );
}

function Trend({ months }: { months: readonly Period[] }): ReactNode {
  return (
    <Panel id="trend" title="The last four years by month">
      <div className="grid grid-cols-[minmax(0,1fr)] gap-x-10 gap-y-6 md:grid-cols-2">
        <BarTimeline
          bars={countBars(months, monthNames)}
          formatTop={(value) => formatCount(value)}
          legend={{ solid: 'loss known', hatched: 'loss unknown' }}
          tableHeads={['Month', 'Exploits']}
          title="Exploits per month"
        />
        <BarTimeline
          bars={lossBars(months, monthNames)}
          formatTop={formatTopLoss}
          tableHeads={['Month', 'Known losses']}
          title="Known losses per month"
        />
      </div>
    </Panel>
  );
}

function ShareTiles({ data }: { data: ShareScreenData }): ReactNode {
  const { share, exploits } = data;
  return (
    <div className="grid grid-cols-2 gap-3 md:grid-cols-4">
      <StatTile
        beside={exploits === 0 ? undefined : `${formatShare(share.count / exploits)} of all`}
        label="Exploits"
        value={formatCount(share.count)}
      />
      <StatTile
        beside={
          share.count === 0
            ? undefined
            : formatCounted(share.unknownLossCount, 'loss unknown', 'losses unknown')
        }
        label="Known losses"
        value={share.count === 0 ? 'none' : <Money usd={sumOfKnown(share)} />}
      />
      <StatTile label="Last 365 days" value={formatCount(share.countLastYear)} />
      <StatTile
        label="Latest"
        value={
          <span className="text-lg">
            {share.lastOccurredAt === null ? (
              'none'
            ) : (
              <Time as="day" at={share.lastOccurredAt} precision="day" />
            )}
          </span>
        }
      />
    </div>
  );
}
