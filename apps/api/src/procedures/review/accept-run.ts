import { decideRunInputSchema, doneSchema } from '@kamiyo/core/contracts';

import { operatorProcedure } from '../../trpc/operator-procedure.ts';

/** Queued: a whole list takes longer than anybody waits for a page. */
export const acceptRun = operatorProcedure
  .input(decideRunInputSchema)
  .output(doneSchema)
  .mutation(async ({ ctx, input }) => {
    await ctx.review.queueAcceptRun({ ...input, actor: ctx.user.userId });
    return { done: true as const };
  });
