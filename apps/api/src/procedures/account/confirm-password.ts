import { checkOwnPassword } from '@kamiyo/core/accounts';
import { doneSchema, passwordInputSchema } from '@kamiyo/core/contracts';

import { ownSessionProcedure } from '../../trpc/session-procedure.ts';
import { done } from '../done.ts';

export const confirmPassword = ownSessionProcedure
  .input(passwordInputSchema)
  .output(doneSchema)
  .mutation(async ({ ctx, input }) => {
    const { userId, address } = ctx.user;
    await checkOwnPassword(ctx.accounts, { ...input, userId, address });
    return done(ctx.session.confirm());
  });
