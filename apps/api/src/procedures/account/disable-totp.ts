import { codeInputSchema, doneSchema } from '@kamiyo/core/contracts';
import { DomainError } from '@kamiyo/core/errors';

import { ownSessionProcedure } from '../../trpc/session-procedure.ts';

export const disableTotp = ownSessionProcedure
  .input(codeInputSchema)
  .output(doneSchema)
  .mutation(() => {
    throw new DomainError('service.unavailable');
  });
