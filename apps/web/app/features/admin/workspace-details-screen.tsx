import type { AdminWorkspaceDetails, TierRow } from '@kamiyo/core/contracts';
import { Breadcrumbs, DataTable, Facts, PageHeader, Panel, Time, type Column } from '@kamiyo/ui';
import type { ReactNode } from 'react';

import { auditColumns } from '../audit/audit-columns.tsx';
import { FormNotice } from '../forms/form-notice.tsx';
import { roleNames } from '../members/roles.ts';
import { TierOverridePanel } from './tier-override-panel.tsx';

type Member = AdminWorkspaceDetails['members'][number];

/** One workspace as the operators see it. */
export function WorkspaceDetailsScreen(props: {
  workspace: AdminWorkspaceDetails;
  tiers: readonly TierRow[];
}): ReactNode {
  const { workspace, tiers } = props;
  return (
    <>
      <PageHeader
        above={<Breadcrumbs steps={[{ href: '/admin', label: 'Workspaces' }]} />}
        lead={<code>{workspace.id}</code>}
        title={workspace.name}
      />
      <FormNotice forms={['set-tier']} />
      <Panel id="facts" title="Standing">
        <Facts facts={factsOf(workspace)} />
      </Panel>
      <TierOverridePanel tiers={tiers} workspace={workspace} />
      <Panel flush id="members" title="Members">
        <DataTable
          caption="Members"
          columns={memberColumns}
          rowKey={(row) => row.userId}
          rows={workspace.members}
        />
      </Panel>
      <Panel flush id="audit" title="Latest in the audit log">
        <DataTable
          caption="Audit log"
          columns={auditColumns}
          rowKey={(row) => row.id}
          rows={workspace.audit}
        />
      </Panel>
    </>
  );
}

function factsOf(workspace: AdminWorkspaceDetails) {
  const { subscription, deletedAt } = workspace;
  return [
    { label: 'Plan in force', value: workspace.tier },
    { label: 'Set by hand', value: workspace.tierOverride ?? 'no' },
    {
      label: 'Subscription',
      value: subscription === null ? 'none' : `${subscription.tier}, ${subscription.status}`,
    },
    { label: 'Active keys', value: String(workspace.activeKeyCount) },
    { label: 'Created', value: <Time as="day" at={workspace.createdAt} /> },
    ...(deletedAt === null ? [] : [{ label: 'Deleted', value: <Time as="day" at={deletedAt} /> }]),
  ];
}

const memberColumns: Column<Member>[] = [
  {
    ...{ id: 'name', head: 'Name', isTitle: true },
    cell: (row) => <span className="font-semibold">{row.name}</span>,
  },
  { ...{ id: 'email', head: 'E-mail', phone: 'wide' }, cell: (row) => row.email },
  { ...{ id: 'role', head: 'Role', phone: 'lead' }, cell: (row) => roleNames[row.role] },
  {
    ...{ id: 'joined', head: 'Joined', phoneLabel: 'joined' },
    cell: (row) => <Time as="day" at={row.joinedAt} inRow />,
  },
];
