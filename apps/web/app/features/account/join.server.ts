import { redirect } from '@remix-run/node';

import type { Api } from '../../lib/api.server.ts';
import type { Fields } from '../../lib/run-form.server.ts';
import { workspaceCookie } from '../dashboard/read-workspace.server.ts';

/** Joins, and goes to what was joined. */
export async function acceptInvitation(api: Api, token: string): Promise<Response> {
  const { workspaceId } = await api.invitations.accept.mutate({ token });
  return redirect('/dashboard', { headers: { 'set-cookie': await workspaceCookie(workspaceId) } });
}

/** Makes the account that the invitation is for; its link proves the address. */
export async function joinWithNewAccount(api: Api, fields: Fields, invitationToken: string) {
  const { status } = await api.account.signUp.mutate({
    ...{ name: fields.text('name'), email: fields.text('email'), invitationToken },
    password: fields.text('password'),
  });
  if (status === 'mail_sent') return { done: 'A mail is on its way: follow the link in it.' };
  return acceptInvitation(api, invitationToken);
}
