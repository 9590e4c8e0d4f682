import { signInSecondFactor as finish } from '@kamiyo/core/accounts';
import { codeInputSchema, secondFactorAnswerSchema } from '@kamiyo/core/contracts';
import { DomainError } from '@kamiyo/core/errors';

import { procedure } from '../../trpc/init.ts';

export const signInSecondFactor = procedure
  .input(codeInputSchema)
  .output(secondFactorAnswerSchema)
  .mutation(async ({ ctx, input }) => {
    const { userId, credentialMark } = ctx.session.readStep('second_factor') ?? {};
    if (typeof userId !== 'string' || typeof credentialMark !== 'string') {
      throw new DomainError('session.required', { detail: 'Start again with your password.' });
    }
    const { address } = ctx;
    const { code } = input;
    const outcome = await finish(ctx.accounts, { userId, credentialMark, code, address });
    ctx.session.dropStep('second_factor');
    await ctx.session.start({ userId });
    return { status: 'signed_in', ...outcome };
  });
