import { endSession as end } from '@kamiyo/core/accounts';
import { doneSchema, endSessionInputSchema } from '@kamiyo/core/contracts';

import { ownSessionProcedure } from '../../trpc/session-procedure.ts';
import { done } from '../done.ts';

export const endSession = ownSessionProcedure
  .input(endSessionInputSchema)
  .output(doneSchema)
  .mutation(({ ctx, input }) => done(end(ctx.accounts, { ...input, userId: ctx.user.userId })));
