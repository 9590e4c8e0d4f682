import { requestPasswordReset as request } from '@kamiyo/core/accounts';
import { doneSchema, emailInputSchema } from '@kamiyo/core/contracts';

import { procedure } from '../../trpc/init.ts';
import { done } from '../done.ts';

export const requestPasswordReset = procedure
  .input(emailInputSchema)
  .output(doneSchema)
  .mutation(({ ctx, input }) => done(request(ctx.accounts, { ...input, address: ctx.address })));
