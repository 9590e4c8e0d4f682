import { doneSchema } from '@kamiyo/core/contracts';
import { endImpersonation } from '@kamiyo/core/workspaces';

import { procedure } from '../../trpc/init.ts';
import { done } from '../done.ts';

/** Works without a session too: whoever presses it wants to be out. */
export const signOut = procedure.output(doneSchema).mutation(async ({ ctx }) => {
  const { principal, session } = ctx;
  if (principal.kind === 'user' && principal.impersonatorId !== null) {
    const { userId, impersonatorId: operatorId } = principal;
    await endImpersonation(ctx.workspaces, { userId, operatorId });
    session.dropStep('operator');
  }
  return done(session.end());
});
