import { doneSchema, setTierOverrideInputSchema } from '@kamiyo/core/contracts';
import { DomainError } from '@kamiyo/core/errors';

import { operatorProcedure } from '../../trpc/operator-procedure.ts';

export const setTierOverride = operatorProcedure
  .input(setTierOverrideInputSchema)
  .output(doneSchema)
  .mutation(() => {
    throw new DomainError('service.unavailable');
  });
