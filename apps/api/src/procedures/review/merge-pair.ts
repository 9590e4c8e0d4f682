import { decidePairInputSchema, decisionResultSchema } from '@kamiyo/core/contracts';
import { mergeExploits } from '@kamiyo/core/judgements';

import { operatorProcedure } from '../../trpc/operator-procedure.ts';

export const mergePair = operatorProcedure
  .input(decidePairInputSchema)
  .output(decisionResultSchema)
  .mutation(({ ctx, input }) =>
    mergeExploits(ctx.review, {
      ...{ exploitId: input.exploitId, into: input.otherId },
      ...{ reason: input.reason, actor: ctx.user.userId },
    }),
  );
