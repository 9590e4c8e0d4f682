import { doneSchema, nameInputSchema } from '@kamiyo/core/contracts';
import { DomainError } from '@kamiyo/core/errors';

import { sessionProcedure } from '../../trpc/session-procedure.ts';

export const changeName = sessionProcedure
  .input(nameInputSchema)
  .output(doneSchema)
  .mutation(() => {
    throw new DomainError('service.unavailable');
  });
