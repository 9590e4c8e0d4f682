import { signUpAnswerSchema, signUpInputSchema } from '@kamiyo/core/contracts';
import { DomainError } from '@kamiyo/core/errors';

import { procedure } from '../../trpc/init.ts';

export const signUp = procedure
  .input(signUpInputSchema)
  .output(signUpAnswerSchema)
  .mutation(() => {
    throw new DomainError('service.unavailable');
  });
