import { decideRunInputSchema, doneSchema } from '@kamiyo/core/contracts';
import { discardRun as discard } from '@kamiyo/core/judgements';

import { operatorProcedure } from '../../trpc/operator-procedure.ts';

export const discardRun = operatorProcedure
  .input(decideRunInputSchema)
  .output(doneSchema)
  .mutation(async ({ ctx, input }) => {
    await discard(ctx.review, { ...input, actor: ctx.user.userId });
    return { done: true as const };
  });
