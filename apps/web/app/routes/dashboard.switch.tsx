import { redirect, type ActionFunctionArgs } from '@remix-run/node';

import { workspaceCookie } from '../features/dashboard/read-workspace.server.ts';
import { localPath } from '../lib/local-path.ts';
import { redirectTo } from '../lib/redirect-to.server.ts';

export async function action({ request }: ActionFunctionArgs): Promise<Response> {
  const form = await request.formData();
  const id = form.get('workspaceId');
  return redirect(localPath(form.get('to')), {
    headers: { 'set-cookie': await workspaceCookie(typeof id === 'string' ? id : '') },
  });
}

export function loader(): Response {
  return redirectTo('/dashboard', 302);
}
