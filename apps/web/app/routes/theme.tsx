import { redirect, type ActionFunctionArgs } from '@remix-run/node';

import { localPath } from '../lib/local-path.ts';
import { themeCookie } from '../lib/theme.server.ts';

export async function action({ request }: ActionFunctionArgs): Promise<Response> {
  const form = await request.formData();
  const theme = form.get('theme') === 'light' ? 'light' : 'dark';
  return redirect(localPath(form.get('returnTo')), {
    headers: { 'set-cookie': await themeCookie(theme) },
  });
}

export function loader(): Response {
  return redirect('/');
}
