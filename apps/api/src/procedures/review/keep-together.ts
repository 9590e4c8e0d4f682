import { decisionResultSchema, keepTogetherInputSchema } from '@kamiyo/core/contracts';
import { keepTogether as keep } from '@kamiyo/core/judgements';

import { operatorProcedure } from '../../trpc/operator-procedure.ts';

export const keepTogether = operatorProcedure
  .input(keepTogetherInputSchema)
  .output(decisionResultSchema)
  .mutation(({ ctx, input }) => keep(ctx.review, { ...input, actor: ctx.user.userId }));
