import { codeInputSchema, secondFactorAnswerSchema } from '@kamiyo/core/contracts';
import { DomainError } from '@kamiyo/core/errors';

import { procedure } from '../../trpc/init.ts';

export const signInSecondFactor = procedure
  .input(codeInputSchema)
  .output(secondFactorAnswerSchema)
  .mutation(() => {
    throw new DomainError('service.unavailable');
  });
