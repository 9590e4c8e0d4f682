import { decideClaimInputSchema, decisionResultSchema } from '@kamiyo/core/contracts';
import { decideClaim as decide } from '@kamiyo/core/judgements';

import { operatorProcedure } from '../../trpc/operator-procedure.ts';

export const decideClaim = operatorProcedure
  .input(decideClaimInputSchema)
  .output(decisionResultSchema)
  .mutation(({ ctx, input }) => decide(ctx.review, { ...input, actor: ctx.user.userId }));
