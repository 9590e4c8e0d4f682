import type { ActionFunctionArgs } from '@remix-run/node';

import { readPage } from '../lib/api.server.ts';
import { redirectTo } from '../lib/redirect-to.server.ts';

/** Outside the operators' pages: whoever acts as somebody else cannot open those. */
export async function action(args: ActionFunctionArgs): Promise<Response> {
  await readPage(args, (api) => api.admin.endImpersonation.mutate());
  return redirectTo('/admin/users', 302);
}

export function loader(): Response {
  return redirectTo('/', 302);
}
