import { disableTotp as disable } from '@kamiyo/core/accounts';
import { codeInputSchema, doneSchema } from '@kamiyo/core/contracts';

import { confirmedProcedure } from '../../trpc/session-procedure.ts';
import { done } from '../done.ts';

export const disableTotp = confirmedProcedure
  .input(codeInputSchema)
  .output(doneSchema)
  .mutation(async ({ ctx, input }) => {
    const { userId, sessionId, address } = ctx.user;
    await disable(ctx.accounts, { ...input, userId, sessionId, address });
    return done(ctx.session.confirm());
  });
