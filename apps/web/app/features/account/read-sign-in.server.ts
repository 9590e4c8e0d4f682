import type { LoaderFunctionArgs } from '@remix-run/node';

import { readPage } from '../../lib/api.server.ts';
import { redirectTo } from '../../lib/redirect-to.server.ts';
import { findVisitor } from '../../lib/visitor.server.ts';
import type { SignInDone } from './sign-in-screen.tsx';
import { pathAfterSignIn } from './sign-in.server.ts';

/** What the pages of signing in and up need to know; who is signed in already is led on. */
export async function readSignIn(args: LoaderFunctionArgs) {
  const to = pathAfterSignIn(args.request);
  if ((await findVisitor(args)) !== null) throw redirectTo(to, 302);
  const { github, secondFactorPending } = await readPage(args, (api) =>
    api.account.options.query(),
  );
  const { searchParams } = new URL(args.request.url);
  return {
    ...{ to, hasGithub: github, email: searchParams.get('email') ?? '' },
    secondFactorPending,
    done: toDone(searchParams.get('done')),
  };
}

/** What was done just before, if that is why one is here. */
function toDone(value: string | null): SignInDone | null {
  return value === 'password' || value === 'verified' ? value : null;
}
