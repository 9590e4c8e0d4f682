import type { Invitation } from '@kamiyo/core/contracts';
import { DataTable, Time, type Column } from '@kamiyo/ui';
import type { ReactNode } from 'react';

import { ActionForm } from '../forms/action-form.tsx';
import { SubmitButton } from '../forms/submit-button.tsx';
import { roleNames } from './roles.ts';

/** Invitations that nobody answered yet. */
export function InvitationTable(props: {
  invitations: readonly Invitation[];
  mayManage: boolean;
}): ReactNode {
  return (
    <DataTable
      caption="Open invitations"
      columns={props.mayManage ? [...columns, withdraw] : columns}
      rowKey={(row) => row.id}
      rows={props.invitations}
    />
  );
}

const columns: readonly Column<Invitation>[] = [
  {
    ...{ id: 'email', head: 'E-mail', isTitle: true },
    cell: (row) => <span className="break-all">{row.email}</span>,
  },
  { id: 'role', head: 'Role', cell: (row) => roleNames[row.role] },
  {
    ...{ id: 'sent', head: 'Sent', phoneLabel: 'sent' },
    cell: (row) => <Time at={row.createdAt} inRow />,
  },
  {
    ...{ id: 'expires', head: 'Expires', phoneLabel: 'expires' },
    cell: (row) => <Time at={row.expiresAt} inRow />,
  },
];

const withdraw: Column<Invitation> = {
  ...{ id: 'actions', head: 'Change', align: 'end', phone: 'lead' },
  cell: (row) => (
    <ActionForm className="grid justify-end" form="revoke-invitation" of={row.id}>
      <SubmitButton kind="secondary" pending="Withdrawing …" size="row">
        Withdraw
      </SubmitButton>
    </ActionForm>
  ),
};
