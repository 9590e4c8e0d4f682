import { adminListInputSchema, adminUserPageSchema } from '@kamiyo/core/contracts';
import { DomainError } from '@kamiyo/core/errors';

import { operatorProcedure } from '../../trpc/operator-procedure.ts';

export const users = operatorProcedure
  .input(adminListInputSchema)
  .output(adminUserPageSchema)
  .query(() => {
    throw new DomainError('service.unavailable');
  });
