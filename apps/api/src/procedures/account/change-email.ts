import { doneSchema, emailInputSchema } from '@kamiyo/core/contracts';
import { DomainError } from '@kamiyo/core/errors';

import { ownSessionProcedure } from '../../trpc/session-procedure.ts';

export const changeEmail = ownSessionProcedure
  .input(emailInputSchema)
  .output(doneSchema)
  .mutation(() => {
    throw new DomainError('service.unavailable');
  });
