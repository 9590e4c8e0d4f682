import { resetPassword as reset } from '@kamiyo/core/accounts';
import { doneSchema, resetPasswordInputSchema } from '@kamiyo/core/contracts';

import { procedure } from '../../trpc/init.ts';
import { done } from '../done.ts';

export const resetPassword = procedure
  .input(resetPasswordInputSchema)
  .output(doneSchema)
  .mutation(({ ctx, input }) => done(reset(ctx.accounts, { ...input, address: ctx.address })));
