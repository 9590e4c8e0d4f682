import { githubFinishAnswerSchema, githubFinishInputSchema } from '@kamiyo/core/contracts';
import { DomainError } from '@kamiyo/core/errors';

import { procedure } from '../../trpc/init.ts';

export const githubFinish = procedure
  .input(githubFinishInputSchema)
  .output(githubFinishAnswerSchema)
  .mutation(() => {
    throw new DomainError('service.unavailable');
  });
