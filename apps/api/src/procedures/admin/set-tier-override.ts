import { setTierOverride as override } from '@kamiyo/core/billing';
import { doneSchema, setTierOverrideInputSchema } from '@kamiyo/core/contracts';

import { operatorProcedure } from '../../trpc/operator-procedure.ts';
import { done } from '../done.ts';

export const setTierOverride = operatorProcedure
  .input(setTierOverrideInputSchema)
  .output(doneSchema)
  .mutation(({ ctx, input }) => done(override(ctx.billing, { ...input, actor: ctx.user.userId })));
