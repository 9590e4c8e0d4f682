import type { Role } from '@kamiyo/core/contracts';

import type { Api } from '../../lib/api.server.ts';
import { redirectTo } from '../../lib/redirect-to.server.ts';
import type { Fields } from '../../lib/run-form.server.ts';

export async function invite(api: Api, fields: Fields) {
  const email = fields.text('email');
  await api.invitations.create.mutate({ ...place(fields), email, role: roleOf(fields) });
  return { done: `An invitation is on its way to ${email.trim()}.` };
}

export async function revokeInvitation(api: Api, fields: Fields) {
  await api.invitations.revoke.mutate({ ...place(fields), invitationId: fields.text('id') });
  return { done: 'The invitation is withdrawn: its link does not work any more.' };
}

export async function changeRole(api: Api, fields: Fields) {
  const role = roleOf(fields);
  await api.members.changeRole.mutate({ ...place(fields), userId: fields.text('id'), role });
  return { done: 'The role is changed.' };
}

export async function removeMember(api: Api, fields: Fields) {
  await api.members.remove.mutate({ ...place(fields), userId: fields.text('id') });
  return { done: 'Removed: that person has no access any more.' };
}

export async function leave(api: Api, fields: Fields) {
  await api.members.leave.mutate(place(fields));
  return redirectTo('/dashboard', 302);
}

function place(fields: Fields): { workspaceId: string } {
  return { workspaceId: fields.text('workspaceId') };
}

/** The api refuses what is no role. */
function roleOf(fields: Fields): Role {
  return fields.text('role') as Role;
}
