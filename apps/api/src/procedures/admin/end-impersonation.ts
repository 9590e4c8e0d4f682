import { doneSchema } from '@kamiyo/core/contracts';
import { DomainError } from '@kamiyo/core/errors';

import { sessionProcedure } from '../../trpc/session-procedure.ts';

export const endImpersonation = sessionProcedure.output(doneSchema).mutation(() => {
  throw new DomainError('service.unavailable');
});
