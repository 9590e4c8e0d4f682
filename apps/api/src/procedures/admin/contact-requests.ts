import { adminListInputSchema, contactRequestPageSchema } from '@kamiyo/core/contracts';
import { DomainError } from '@kamiyo/core/errors';

import { operatorProcedure } from '../../trpc/operator-procedure.ts';

export const contactRequests = operatorProcedure
  .input(adminListInputSchema)
  .output(contactRequestPageSchema)
  .query(() => {
    throw new DomainError('service.unavailable');
  });
