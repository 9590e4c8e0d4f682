import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import type { ReactNode } from 'react';

import { readWorkspace } from '../features/dashboard/read-workspace.server.ts';
import {
  changeRole,
  invite,
  leave,
  removeMember,
  revokeInvitation,
} from '../features/members/member-forms.server.ts';
import { MembersScreen } from '../features/members/members-screen.tsx';
import { readPage } from '../lib/api.server.ts';
import { hiddenMeta } from '../lib/hidden-meta.ts';
import { runForm } from '../lib/run-form.server.ts';

export const meta: MetaFunction = () => hiddenMeta('Members');

export async function loader(args: LoaderFunctionArgs) {
  const { me, workspace } = await readWorkspace(args);
  const input = { workspaceId: workspace.id };
  const [members, invitations] = await readPage(args, (api) =>
    Promise.all([
      api.members.list.query(input),
      workspace.role === 'member' ? { data: [] } : api.invitations.list.query(input),
    ]),
  );
  return {
    ...{ workspaceName: workspace.name, ownRole: workspace.role, ownUserId: me.id },
    ...{ members: members.data, memberLimit: members.limit, invitations: invitations.data },
  };
}

export function action(args: ActionFunctionArgs) {
  return runForm(args, {
    invite,
    leave,
    'revoke-invitation': revokeInvitation,
    'change-role': changeRole,
    'remove-member': removeMember,
  });
}

export default function MembersPage(): ReactNode {
  return <MembersScreen {...useLoaderData<typeof loader>()} />;
}
