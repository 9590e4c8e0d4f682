import { githubStartAnswerSchema, githubStartInputSchema } from '@kamiyo/core/contracts';
import { DomainError } from '@kamiyo/core/errors';

import { procedure } from '../../trpc/init.ts';

export const githubStart = procedure
  .input(githubStartInputSchema)
  .output(githubStartAnswerSchema)
  .mutation(({ ctx, input }) => {
    if (ctx.github === null) throw new DomainError('github.unavailable');
    const { url, state, verifier } = ctx.github.begin();
    ctx.session.keepStep('github', { state, verifier, to: input.to ?? null });
    return { url };
  });
