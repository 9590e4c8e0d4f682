import { requestPasswordReset as request } from '@kamiyo/core/accounts';
import { doneSchema, emailInputSchema } from '@kamiyo/core/contracts';

import { procedure } from '../../trpc/init.ts';
import { evenly } from '../../trpc/evenly.ts';
import { done } from '../done.ts';

export const requestPasswordReset = procedure
  .input(emailInputSchema)
  .output(doneSchema)
  .mutation(({ ctx, input }) =>
    done(evenly(request(ctx.accounts, { ...input, address: ctx.address }))),
  );
