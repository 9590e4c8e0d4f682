import { resendVerification as resend } from '@kamiyo/core/accounts';
import { doneSchema, emailInputSchema } from '@kamiyo/core/contracts';

import { procedure } from '../../trpc/init.ts';
import { evenly } from '../../trpc/evenly.ts';
import { done } from '../done.ts';

export const resendVerification = procedure
  .input(emailInputSchema)
  .output(doneSchema)
  .mutation(({ ctx, input }) =>
    done(evenly(resend(ctx.accounts, { ...input, address: ctx.address }))),
  );
