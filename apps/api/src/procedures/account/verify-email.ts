import { provenEmailSchema, tokenInputSchema } from '@kamiyo/core/contracts';
import { DomainError } from '@kamiyo/core/errors';

import { procedure } from '../../trpc/init.ts';

export const verifyEmail = procedure
  .input(tokenInputSchema)
  .output(provenEmailSchema)
  .mutation(() => {
    throw new DomainError('service.unavailable');
  });
