import { changeEmail as change } from '@kamiyo/core/accounts';
import { doneSchema, emailInputSchema } from '@kamiyo/core/contracts';

import { evenly } from '../../trpc/evenly.ts';
import { confirmedProcedure } from '../../trpc/session-procedure.ts';
import { done } from '../done.ts';

export const changeEmail = confirmedProcedure
  .input(emailInputSchema)
  .output(doneSchema)
  .mutation(({ ctx, input }) => {
    const { userId, address } = ctx.user;
    return done(evenly(change(ctx.accounts, { ...input, userId, address })));
  });
