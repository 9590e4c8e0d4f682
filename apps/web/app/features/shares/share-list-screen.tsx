import type { Share } from '@kamiyo/core/contracts';
import {
  ButtonLink,
  DataTable,
  Empty,
  formatCount,
  formatShare,
  Money,
  Page,
  PageHeader,
  ShareBar,
  Time,
  TitleLink,
  type Column,
} from '@kamiyo/ui';
import type { ReactNode } from 'react';

import { sumOfKnown } from '../exploits/parts/sum-of-known.ts';
import { shareKinds, type ShareKind } from './share-kind.ts';
import { shareSorts, type ShareSort } from './share-sorts.ts';

/** All chains, or all techniques, with their share of the history. */
export function ShareListScreen(props: {
  kind: ShareKind;
  shares: readonly Share[];
  exploits: number;
  sort: ShareSort;
}): ReactNode {
  const { kind, shares, exploits, sort } = props;
  const { title, lead } = shareKinds[kind];
  return (
    <Page>
      <PageHeader lead={lead} title={title} />
      <div className="rounded-lg border border-line bg-surface">
        {shares.length === 0 ? (
          <Empty
            actions={<ButtonLink href="/sources">See the sources</ButtonLink>}
            title="No exploit is recorded yet"
          />
        ) : (
          <DataTable
            caption={`${title} by number of exploits`}
            columns={shareColumns({ kind, shares, exploits, sort })}
            rowKey={(row) => row.id}
            rows={shares.toSorted(shareSorts[sort])}
          />
        )}
      </div>
    </Page>
  );
}

function shareColumns(options: {
  kind: ShareKind;
  shares: readonly Share[];
  exploits: number;
  sort: ShareSort;
}): Column<Share>[] {
  const { kind, shares, exploits, sort } = options;
  const most = Math.max(0, ...shares.map((row) => row.count));
  const { path, one } = shareKinds[kind];
  const sortBy = (own: ShareSort) => ({
    href: own === '-count' ? path : `${path}?sort=${own}`,
    direction:
      sort !== own ? null : own === 'name' ? ('ascending' as const) : ('descending' as const),
  });
  return [
    {
      ...{ id: 'name', head: one === 'chain' ? 'Chain' : 'Technique', isTitle: true },
      sort: sortBy('name'),
      cell: (row) => <TitleLink href={`${path}/${row.id}`}>{row.name}</TitleLink>,
    },
    {
      ...{ id: 'count', head: 'Exploits', align: 'end', phone: 'lead' },
      sort: sortBy('-count'),
      cell: (row) => <span className="font-semibold">{formatCount(row.count)}</span>,
    },
    {
      ...{
        id: 'share',
        head: 'Share of all',
        phone: 'wide',
        className: 'sm:max-lg:hidden lg:w-64',
      },
      cell: (row) => <ShareCell count={row.count} exploits={exploits} most={most} />,
    },
    {
      ...{ id: 'recent', head: 'Last 365 days', align: 'end', phoneLabel: 'last year' },
      sort: sortBy('-recent'),
      cell: (row) => formatCount(row.countLastYear),
    },
    {
      ...{ id: 'loss', head: 'Known losses', align: 'end', phoneLabel: 'known losses' },
      sort: sortBy('-loss'),
      cell: (row) => <Money align="end" inRow usd={sumOfKnown(row)} />,
    },
    {
      ...{ id: 'unknown', head: 'Losses unknown', align: 'end', phone: 'hidden' },
      className: 'sm:max-lg:hidden',
      cell: (row) => formatCount(row.unknownLossCount),
    },
    {
      ...{ id: 'last', head: 'Latest', className: 'whitespace-nowrap', phoneLabel: 'latest' },
      sort: sortBy('-last'),
      cell: (row) =>
        row.lastOccurredAt === null ? (
          '–'
        ) : (
          <Time as="day" at={row.lastOccurredAt} inRow precision="day" />
        ),
    },
  ];
}

function ShareCell(props: { count: number; exploits: number; most: number }): ReactNode {
  const { count, exploits, most } = props;
  return (
    <span className="flex items-center gap-3">
      <span className="w-14 shrink-0 text-right whitespace-nowrap">
        {exploits === 0 ? '–' : formatShare(count / exploits)}
      </span>
      <ShareBar longest={most} share={count} />
    </span>
  );
}
