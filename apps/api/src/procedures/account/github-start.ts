import { githubStartAnswerSchema, githubStartInputSchema } from '@kamiyo/core/contracts';
import { DomainError } from '@kamiyo/core/errors';

import { procedure } from '../../trpc/init.ts';

export const githubStart = procedure
  .input(githubStartInputSchema)
  .output(githubStartAnswerSchema)
  .mutation(() => {
    throw new DomainError('service.unavailable');
  });
