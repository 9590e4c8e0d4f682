import type { ActionFunctionArgs } from '@remix-run/node';

import { readPage } from '../lib/api.server.ts';
import { localPath } from '../lib/local-path.ts';
import { redirectTo } from '../lib/redirect-to.server.ts';

/** To GitHub, which asks the person and leads back. */
export async function action(args: ActionFunctionArgs): Promise<Response> {
  const to = localPath((await args.request.formData()).get('to'));
  const { url } = await readPage(args, (api) => api.account.githubStart.mutate({ to }));
  return redirectTo(url, 302);
}

export function loader(): Response {
  return redirectTo('/login', 302);
}
