import type { LoaderFunctionArgs } from '@remix-run/node';

import { withTo } from '../features/account/with-to.ts';
import { readPage } from '../lib/api.server.ts';
import { localPath } from '../lib/local-path.ts';
import { redirectTo } from '../lib/redirect-to.server.ts';

/** Where GitHub leads back to. The state in the address is the proof that we sent the visitor. */
export async function loader(args: LoaderFunctionArgs): Promise<Response> {
  const { searchParams } = new URL(args.request.url);
  const [code, state] = [searchParams.get('code'), searchParams.get('state')];
  // The person said no, or the address was typed.
  if (code === null || state === null) return redirectTo('/login', 302);
  const { status, to } = await readPage(args, (api) =>
    api.account.githubFinish.mutate({ code, state }),
  );
  const path = to === null ? '/dashboard' : localPath(to);
  return redirectTo(status === 'second_factor' ? withTo('/login', path) : path, 302);
}
