import type { Me } from '@kamiyo/core/contracts';
import { createCookie, type LoaderFunctionArgs } from '@remix-run/node';

import { redirectTo } from '../../lib/redirect-to.server.ts';
import { getVisitor } from '../../lib/visitor.server.ts';

export type OwnWorkspace = Me['workspaces'][number];

const yearSeconds = 31_536_000;
const cookie = createCookie('workspace', { path: '/', sameSite: 'lax', maxAge: yearSeconds });

/** Who is signed in, and the workspace that the dashboard is about; a stranger is sent to the login. */
export async function readWorkspace(
  args: Pick<LoaderFunctionArgs, 'request' | 'context'>,
): Promise<{ me: Me; workspace: OwnWorkspace }> {
  const me = await getVisitor(args);
  const chosen: unknown = await cookie.parse(args.request.headers.get('cookie'));
  const workspace = me.workspaces.find(({ id }) => id === chosen) ?? me.workspaces[0];
  if (workspace === undefined) throw redirectTo('/dashboard/new', 302);
  return { me, workspace };
}

/** Remembers which workspace the dashboard is about. The api checks on each call who may see it. */
export function workspaceCookie(id: string): Promise<string> {
  return cookie.serialize(id);
}
