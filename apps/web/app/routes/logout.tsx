import type { ActionFunctionArgs } from '@remix-run/node';

import { createApi } from '../lib/api.server.ts';
import { redirectTo } from '../lib/redirect-to.server.ts';

export async function action({ context }: ActionFunctionArgs): Promise<Response> {
  await createApi(context).account.signOut.mutate();
  return redirectTo('/', 302);
}

export function loader(): Response {
  return redirectTo('/', 302);
}
