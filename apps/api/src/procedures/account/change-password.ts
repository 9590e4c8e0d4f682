import { changePassword as change } from '@kamiyo/core/accounts';
import { changePasswordInputSchema, doneSchema } from '@kamiyo/core/contracts';

import { ownSessionProcedure } from '../../trpc/session-procedure.ts';
import { done } from '../done.ts';

export const changePassword = ownSessionProcedure
  .input(changePasswordInputSchema)
  .output(doneSchema)
  .mutation(async ({ ctx, input }) => {
    const { userId, sessionId, address } = ctx.user;
    await change(ctx.accounts, { ...input, userId, sessionId, address });
    return done(ctx.session.confirm());
  });
