import { decidePairInputSchema, decisionResultSchema } from '@kamiyo/core/contracts';
import { keepApart as keep } from '@kamiyo/core/judgements';

import { operatorProcedure } from '../../trpc/operator-procedure.ts';

export const keepApart = operatorProcedure
  .input(decidePairInputSchema)
  .output(decisionResultSchema)
  .mutation(({ ctx, input }) => keep(ctx.review, { ...input, actor: ctx.user.userId }));
