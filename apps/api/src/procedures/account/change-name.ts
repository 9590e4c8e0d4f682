import { changeName as change } from '@kamiyo/core/accounts';
import { doneSchema, nameInputSchema } from '@kamiyo/core/contracts';

import { sessionProcedure } from '../../trpc/session-procedure.ts';
import { actorOf } from '../../auth/principal.ts';
import { done } from '../done.ts';

export const changeName = sessionProcedure
  .input(nameInputSchema)
  .output(doneSchema)
  .mutation(({ ctx, input }) => {
    const { userId } = ctx.user;
    return done(change(ctx.accounts, { ...input, userId, actor: actorOf(ctx.user) }));
  });
