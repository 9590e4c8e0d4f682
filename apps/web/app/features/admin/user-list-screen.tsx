import type { AdminUser } from '@kamiyo/core/contracts';
import {
  Badge,
  ConfirmMenu,
  DataTable,
  Empty,
  PageHeader,
  Time,
  TitleLink,
  type Column,
} from '@kamiyo/ui';
import type { ReactNode } from 'react';

import { ListPager } from '../shell/list-pager.tsx';
import { ActionForm } from '../forms/action-form.tsx';
import { FormField } from '../forms/fields.tsx';
import { FormNotice } from '../forms/form-notice.tsx';
import { SubmitButton } from '../forms/submit-button.tsx';
import { AdminSearch } from './admin-search.tsx';
import type { AdminPage } from './workspace-list-screen.tsx';

/** Every person with an account, and the way to see the site as one of them. */
export function UserListScreen(props: AdminPage<AdminUser>): ReactNode {
  const { rows, q, nextHref, firstHref } = props;
  return (
    <>
      <PageHeader
        lead="Acting as somebody is said on every page, written to the audit log, and cannot change passwords or accounts."
        title="People"
      />
      <AdminSearch label="Find by id, name or e-mail" path="/admin/users" q={q} />
      <FormNotice forms={['impersonate']} />
      <div className="rounded-lg border border-line bg-surface">
        {rows.length === 0 ? (
          <Empty title="Nobody is found" />
        ) : (
          <DataTable caption="People" columns={columns} rowKey={(row) => row.id} rows={rows} />
        )}
      </div>
      <ListPager first={firstHref} label="Pages of people" next={nextHref} />
    </>
  );
}

const columns: Column<AdminUser>[] = [
  {
    ...{ id: 'name', head: 'Name', isTitle: true },
    cell: (row) => (
      <>
        <span className="block font-semibold">{row.name}</span>
        <span className="break-all text-muted">{row.email}</span>
      </>
    ),
  },
  { ...{ id: 'state', head: 'State', phone: 'lead' }, cell: (row) => <UserState user={row} /> },
  {
    ...{ id: 'workspaces', head: 'Workspaces', phone: 'wide' },
    cell: (row) =>
      row.workspaces.map(({ id, name }) => (
        <span className="mr-3 inline-block" key={id}>
          <TitleLink href={`/admin/workspaces/${id}`}>{name}</TitleLink>
        </span>
      )),
  },
  {
    ...{ id: 'seen', head: 'Last seen', phoneLabel: 'seen' },
    cell: (row) => (row.lastSeenAt === null ? 'never' : <Time at={row.lastSeenAt} inRow />),
  },
  {
    ...{ id: 'actions', head: 'Change', align: 'end', phone: 'wide' },
    cell: (row) => (row.isOperator ? null : <ImpersonateForm user={row} />),
  },
];

function UserState({ user }: { user: AdminUser }): ReactNode {
  return (
    <span className="inline-flex flex-wrap gap-1.5">
      {user.isOperator ? <Badge tone="accent">operator</Badge> : null}
      {user.emailVerifiedAt === null ? <Badge tone="warn">not verified</Badge> : null}
      {user.hasSecondFactor ? <Badge tone="good">second factor</Badge> : null}
    </span>
  );
}

function ImpersonateForm({ user }: { user: AdminUser }): ReactNode {
  return (
    <ConfirmMenu label="Act as" name={`Act as ${user.name}`} size="row">
      <ActionForm className="grid gap-3" form="impersonate" of={user.id}>
        <FormField hint="Kept in the audit log." maxLength={500} name="reason" />
        <div>
          <SubmitButton kind="secondary" pending="One moment …">
            Act as {user.name}
          </SubmitButton>
        </div>
      </ActionForm>
    </ConfirmMenu>
  );
}
