import type { Me } from '@kamiyo/core/contracts';
import type { AppLoadContext, LoaderFunctionArgs } from '@remix-run/node';

import { createApi } from './api.server.ts';
import { pageErrorResponse, toPageError } from './page-error.server.ts';
import { redirectToLogin } from './session.server.ts';

type Args = Pick<LoaderFunctionArgs, 'context' | 'request'>;

/** The loaders of one page run side by side and ask the same: it is answered once. */
const asked = new WeakMap<AppLoadContext, Promise<Me | null>>();

/** Cookies of the pages themselves; any other one is the api's, and may be a session. */
const pageCookies = ['theme', 'workspace'];

/** Who is signed in; null for a stranger. Who brings no cookie of the api is one unasked. */
export function findVisitor({ context }: Pick<Args, 'context'>): Promise<Me | null> {
  const known = asked.get(context);
  if (known !== undefined) return known;
  const answer = context.cookies.names().some((name) => !pageCookies.includes(name))
    ? createApi(context).account.me.query()
    : Promise.resolve(null);
  asked.set(context, answer);
  return answer;
}

/**
 * Who is signed in, as far as every page shows it. Public pages are shown even when the api cannot
 * tell: then as to a stranger.
 */
export async function readVisitor(context: AppLoadContext) {
  const me = await findVisitor({ context }).catch((error: unknown) => {
    context.logError(error);
    return null;
  });
  if (me === null) return null;
  const { name, email, isOperator, impersonatedBy } = me;
  return { name, email, isOperator, impersonatedBy };
}

/** Who is signed in; a stranger is sent to the login and back. */
export async function getVisitor(args: Args): Promise<Me> {
  const me = await findVisitor(args).catch((error: unknown) => {
    throw pageErrorResponse(toPageError(error, args.context));
  });
  if (me === null) throw redirectToLogin(args.request);
  return me;
}
