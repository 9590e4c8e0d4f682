import type { ApiKey } from '@kamiyo/core/contracts';
import { Badge, DataTable, Time, type Column } from '@kamiyo/ui';
import type { ReactNode } from 'react';

import { KeyActions } from './key-actions.tsx';
import { keyState, type KeyState } from './key-state.ts';

/** The keys of the workspace; the ones that are refused come last. */
export function KeyTable(props: { keys: readonly ApiKey[]; now: number }): ReactNode {
  return (
    <DataTable
      caption="API keys"
      columns={columns(props.now)}
      rowKey={(row) => row.id}
      rows={props.keys}
    />
  );
}

function columns(now: number): Column<ApiKey>[] {
  return [
    {
      ...{ id: 'name', head: 'Name', isTitle: true },
      cell: (row) => (
        <>
          <span className="block font-semibold">{row.name}</span>
          <code className="text-muted">
            {row.prefix}…{row.lastFour}
          </code>
        </>
      ),
    },
    {
      ...{ id: 'state', head: 'State', phone: 'lead' },
      cell: (row) => <StateBadge state={keyState(row, now)} />,
    },
    {
      ...{ id: 'scopes', head: 'May', phoneLabel: 'may' },
      cell: (row) => row.scopes.join(', '),
    },
    {
      ...{ id: 'used', head: 'Last used', phoneLabel: 'last used' },
      cell: (row) => (row.lastUsedAt === null ? 'never' : <Time at={row.lastUsedAt} inRow />),
    },
    {
      ...{ id: 'created', head: 'Created', phoneLabel: 'created', className: 'sm:max-lg:hidden' },
      cell: (row) => <Time as="day" at={row.createdAt} inRow />,
    },
    {
      ...{ id: 'expires', head: 'Expires', phoneLabel: 'expires' },
      cell: (row) => (row.expiresAt === null ? 'never' : <Time at={row.expiresAt} inRow />),
    },
    {
      ...{ id: 'actions', head: 'Change', align: 'end', phone: 'wide' },
      cell: (row) =>
        keyState(row, now).kind === 'ended' || !row.mayManage ? null : <KeyActions apiKey={row} />,
    },
  ];
}

function StateBadge({ state }: { state: KeyState }): ReactNode {
  return (
    <Badge tone={state.tone} {...(state.title === undefined ? {} : { title: state.title })}>
      {state.words}
    </Badge>
  );
}
