import type { Member, Role } from '@kamiyo/core/contracts';
import { Badge, ConfirmMenu, DataTable, Time, type Column } from '@kamiyo/ui';
import type { ReactNode } from 'react';

import { ActionForm } from '../forms/action-form.tsx';
import { FormChoices } from '../forms/fields.tsx';
import { SubmitButton } from '../forms/submit-button.tsx';
import { roleChoices, roleNames } from './roles.ts';

type Reader = { ownRole: Role; ownUserId: string };

export function MemberTable(props: Reader & { members: readonly Member[] }): ReactNode {
  return (
    <DataTable
      caption="Members"
      columns={columns(props)}
      rowKey={(row) => row.userId}
      rows={props.members}
    />
  );
}

function columns(reader: Reader): Column<Member>[] {
  return [
    {
      ...{ id: 'name', head: 'Name', isTitle: true },
      cell: (row) => (
        <>
          <span className="block font-semibold">
            {row.name}
            {row.userId === reader.ownUserId ? ' (you)' : ''}
          </span>
          <span className="break-all text-muted">{row.email}</span>
        </>
      ),
    },
    {
      ...{ id: 'role', head: 'Role', phone: 'lead' },
      cell: (row) => (
        <span className="inline-flex flex-wrap gap-1.5">
          {roleNames[row.role]}
          {row.pausedAt === null ? null : (
            <Badge title="The plan has no room for this member." tone="warn">
              paused
            </Badge>
          )}
        </span>
      ),
    },
    {
      ...{ id: 'joined', head: 'Joined', phoneLabel: 'joined' },
      cell: (row) => <Time as="day" at={row.joinedAt} inRow />,
    },
    {
      ...{ id: 'actions', head: 'Change', align: 'end', phone: 'wide' },
      cell: (row) => (mayChange(reader, row) ? <MemberActions member={row} {...reader} /> : null),
    },
  ];
}

/** Nobody changes oneself here, and only an owner changes an owner. */
function mayChange(reader: Reader, member: Member): boolean {
  if (reader.ownRole === 'member' || member.userId === reader.ownUserId) return false;
  return reader.ownRole === 'owner' || member.role !== 'owner';
}

function MemberActions({ member, ownRole }: Reader & { member: Member }): ReactNode {
  const choices = roleChoices.filter(({ value }) => ownRole === 'owner' || value !== 'owner');
  return (
    <span className="inline-flex flex-wrap gap-1.5 sm:justify-end">
      <ConfirmMenu label="Role" name={`Role of ${member.name}`} size="row">
        <ActionForm className="grid gap-3" form="change-role" of={member.userId}>
          <FormChoices choices={choices} defaultValues={[member.role]} name="role" type="radio" />
          <div>
            <SubmitButton kind="secondary" pending="Saving …">
              Save the role
            </SubmitButton>
          </div>
        </ActionForm>
      </ConfirmMenu>
      <ConfirmMenu danger label="Remove" name={`Remove ${member.name}`} size="row">
        <ActionForm className="grid gap-3" form="remove-member" of={member.userId}>
          <p className="text-sm">
            {member.name} loses access at once. Keys stay; revoke those that {member.name} knows.
          </p>
          <div>
            <SubmitButton kind="danger" pending="Removing …">
              Remove
            </SubmitButton>
          </div>
        </ActionForm>
      </ConfirmMenu>
    </span>
  );
}
