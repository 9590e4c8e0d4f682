import { localPath } from '../../lib/local-path.ts';
import { redirectTo } from '../../lib/redirect-to.server.ts';
import type { Api } from '../../lib/api.server.ts';
import type { Fields } from '../../lib/run-form.server.ts';
import { withTo } from './with-to.ts';

/** Signs in, or leads on to the second step for those who have one. */
export async function signIn(api: Api, fields: Fields, request: Request): Promise<Response> {
  const { status } = await api.account.signIn.mutate({
    email: fields.text('email'),
    password: fields.text('password'),
  });
  const to = pathAfterSignIn(request);
  if (status === 'second_factor') return redirectTo(withTo('/login', to), 302);
  return redirectTo(to, 302);
}

/** The second step: the code of the app, or a recovery code. */
export async function signInSecondFactor(
  api: Api,
  fields: Fields,
  request: Request,
): Promise<Response> {
  await api.account.signInSecondFactor.mutate({ code: fields.text('code') });
  return redirectTo(pathAfterSignIn(request), 302);
}

/** Where someone wanted to go before signing in: a page of this site, the dashboard otherwise. */
export function pathAfterSignIn(request: Request): string {
  const to = new URL(request.url).searchParams.get('to');
  return to === null ? '/dashboard' : localPath(to);
}
