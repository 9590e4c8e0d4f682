import { doneSchema, impersonateInputSchema } from '@kamiyo/core/contracts';
import { DomainError } from '@kamiyo/core/errors';

import { operatorProcedure } from '../../trpc/operator-procedure.ts';

export const impersonate = operatorProcedure
  .input(impersonateInputSchema)
  .output(doneSchema)
  .mutation(() => {
    throw new DomainError('service.unavailable');
  });
