import type { Invitation, Member, Role } from '@kamiyo/core/contracts';
import { PageHeader, Panel } from '@kamiyo/ui';
import type { ReactNode } from 'react';

import { InvitePanel } from './invite-panel.tsx';
import { InvitationTable } from './invitation-table.tsx';
import { LeaveForm } from './leave-form.tsx';
import { MemberTable } from './member-table.tsx';

export type MembersScreenProps = {
  workspaceName: string;
  /** What the reader is in this workspace. */
  ownRole: Role;
  ownUserId: string;
  members: readonly Member[];
  memberLimit: number | null;
  invitations: readonly Invitation[];
};

/** Who belongs to the workspace, who was asked to, and as what. */
export function MembersScreen(props: MembersScreenProps): ReactNode {
  const { workspaceName, ownRole, ownUserId, members, memberLimit, invitations } = props;
  const mayManage = ownRole !== 'member';
  return (
    <>
      <PageHeader lead={`Who can see and do what in ${workspaceName}.`} title="Members" />
      <Panel
        flush
        id="members"
        note={memberLimit === null ? undefined : roomWords(members.length, memberLimit)}
        title="Members"
      >
        <MemberTable members={members} ownRole={ownRole} ownUserId={ownUserId} />
      </Panel>
      {mayManage ? (
        <InvitePanel isFull={isFull(members.length + invitations.length, memberLimit)} />
      ) : null}
      {invitations.length === 0 ? null : (
        <Panel flush id="invitations" title="Open invitations">
          <InvitationTable invitations={invitations} mayManage={mayManage} />
        </Panel>
      )}
      {ownRole === 'owner' ? null : <LeaveForm workspaceName={workspaceName} />}
    </>
  );
}

function roomWords(count: number, limit: number): string {
  return `${String(count)} of ${String(limit)} ${limit === 1 ? 'member' : 'members'} of the plan.`;
}

function isFull(count: number, limit: number | null): boolean {
  return limit !== null && count >= limit;
}
