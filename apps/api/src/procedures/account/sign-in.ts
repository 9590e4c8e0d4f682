import { signInAnswerSchema, signInInputSchema } from '@kamiyo/core/contracts';
import { DomainError } from '@kamiyo/core/errors';

import { procedure } from '../../trpc/init.ts';

export const signIn = procedure
  .input(signInInputSchema)
  .output(signInAnswerSchema)
  .mutation(() => {
    throw new DomainError('service.unavailable');
  });
