import { sessionListSchema } from '@kamiyo/core/contracts';
import { DomainError } from '@kamiyo/core/errors';

import { sessionProcedure } from '../../trpc/session-procedure.ts';

export const sessions = sessionProcedure.output(sessionListSchema).query(() => {
  throw new DomainError('service.unavailable');
});
