import { signOutEverywhere as endAll } from '@kamiyo/core/accounts';
import { doneSchema } from '@kamiyo/core/contracts';

import { ownSessionProcedure } from '../../trpc/session-procedure.ts';
import { done } from '../done.ts';

export const signOutEverywhere = ownSessionProcedure
  .output(doneSchema)
  .mutation(async ({ ctx }) => {
    await endAll(ctx.accounts, ctx.user.userId);
    return done(ctx.session.end());
  });
