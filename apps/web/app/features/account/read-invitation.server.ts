import type { LoaderFunctionArgs } from '@remix-run/node';

import { readPage } from '../../lib/api.server.ts';
import { findVisitor } from '../../lib/visitor.server.ts';

export type InvitationPage = Awaited<ReturnType<typeof readInvitation>>;

/** The invitation that the link stands for, and who is looking at it. */
export async function readInvitation(args: LoaderFunctionArgs) {
  const token = args.params.token ?? '';
  const [me, invitation] = await Promise.all([
    findVisitor(args),
    readPage(args, (api) => api.invitations.show.query({ token })),
  ]);
  return { token, invitation, visitorEmail: me?.email ?? null };
}
