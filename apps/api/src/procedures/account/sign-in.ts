import { signIn as signInTo } from '@kamiyo/core/accounts';
import { signInAnswerSchema, signInInputSchema } from '@kamiyo/core/contracts';

import { procedure } from '../../trpc/init.ts';
import { takeFirstStep } from './take-first-step.ts';

export const signIn = procedure
  .input(signInInputSchema)
  .output(signInAnswerSchema)
  .mutation(async ({ ctx, input }) => {
    const step = await signInTo(ctx.accounts, { ...input, address: ctx.address });
    return { status: await takeFirstStep(ctx.session, step) };
  });
