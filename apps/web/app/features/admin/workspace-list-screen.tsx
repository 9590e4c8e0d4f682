import type { AdminWorkspace } from '@kamiyo/core/contracts';
import { Badge, DataTable, Empty, PageHeader, Time, TitleLink, type Column } from '@kamiyo/ui';
import type { ReactNode } from 'react';

import { ListPager } from '../shell/list-pager.tsx';
import { AdminSearch } from './admin-search.tsx';

export type AdminPage<Row> = {
  rows: readonly Row[];
  q: string;
  nextHref: string | null;
  firstHref: string | null;
};

/** Every workspace, found by id, name or the owner's e-mail. */
export function WorkspaceListScreen(props: AdminPage<AdminWorkspace>): ReactNode {
  const { rows, q, nextHref, firstHref } = props;
  return (
    <>
      <PageHeader title="Workspaces" />
      <AdminSearch label="Find by id, name or e-mail" path="/admin" q={q} />
      <div className="rounded-lg border border-line bg-surface">
        {rows.length === 0 ? (
          <Empty title="No workspace is found" />
        ) : (
          <DataTable caption="Workspaces" columns={columns} rowKey={(row) => row.id} rows={rows} />
        )}
      </div>
      <ListPager first={firstHref} label="Pages of workspaces" next={nextHref} />
    </>
  );
}

const columns: Column<AdminWorkspace>[] = [
  {
    ...{ id: 'name', head: 'Name', isTitle: true },
    cell: (row) => (
      <>
        <TitleLink href={`/admin/workspaces/${row.id}`}>{row.name}</TitleLink>
        <code className="block text-muted">{row.id}</code>
      </>
    ),
  },
  {
    ...{ id: 'tier', head: 'Plan', phone: 'lead' },
    cell: (row) => (
      <span className="inline-flex flex-wrap gap-1.5">
        {row.tier}
        {row.tierOverride === null ? null : <Badge tone="accent">set by hand</Badge>}
        {row.deletedAt === null ? null : <Badge tone="bad">deleted</Badge>}
      </span>
    ),
  },
  {
    ...{ id: 'owner', head: 'Owner', phone: 'wide' },
    cell: (row) => <span className="break-all">{row.ownerEmail ?? '–'}</span>,
  },
  {
    ...{ id: 'members', head: 'Members', align: 'end', phoneLabel: 'members' },
    cell: (row) => row.memberCount,
  },
  {
    ...{ id: 'keys', head: 'Active keys', align: 'end', phoneLabel: 'keys' },
    cell: (row) => row.activeKeyCount,
  },
  {
    ...{ id: 'created', head: 'Created', phoneLabel: 'created' },
    cell: (row) => <Time as="day" at={row.createdAt} inRow />,
  },
];
