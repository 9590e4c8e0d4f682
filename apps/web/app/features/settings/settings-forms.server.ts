import { redirect } from '@remix-run/node';

import type { Api } from '../../lib/api.server.ts';
import { redirectTo } from '../../lib/redirect-to.server.ts';
import type { Fields } from '../../lib/run-form.server.ts';
import { workspaceCookie } from '../dashboard/read-workspace.server.ts';

export async function changeName(api: Api, fields: Fields) {
  await api.account.changeName.mutate({ name: fields.text('name') });
  return { done: 'Your name is changed.' };
}

export async function renameWorkspace(api: Api, fields: Fields) {
  const [workspaceId, name] = [fields.text('workspaceId'), fields.text('name')];
  await api.workspaces.rename.mutate({ workspaceId, name });
  return { done: 'The workspace is renamed.' };
}

/** Makes a workspace and goes there. */
export async function createWorkspace(api: Api, fields: Fields) {
  const { id } = await api.workspaces.create.mutate({ name: fields.text('name') });
  return redirect('/dashboard', { headers: { 'set-cookie': await workspaceCookie(id) } });
}

export async function deleteWorkspace(api: Api, fields: Fields) {
  await api.workspaces.delete.mutate({
    workspaceId: fields.text('workspaceId'),
    confirmation: fields.text('confirmation'),
  });
  return redirectTo('/dashboard', 302);
}

export async function deleteAccount(api: Api, fields: Fields) {
  const password = fields.text('password');
  await api.account.delete.mutate(password === '' ? {} : { password });
  return redirectTo('/', 302);
}
