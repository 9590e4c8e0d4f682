import { heldRunListSchema } from '@kamiyo/core/contracts';
import { listHeldRuns } from '@kamiyo/core/judgements';

import { operatorProcedure } from '../../trpc/operator-procedure.ts';

export const runs = operatorProcedure
  .output(heldRunListSchema)
  .query(async ({ ctx }) => ({ data: await listHeldRuns(ctx.review) }));
