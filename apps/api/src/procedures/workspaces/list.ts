import { workspaceListSchema } from '@kamiyo/core/contracts';
import { DomainError } from '@kamiyo/core/errors';

import { sessionProcedure } from '../../trpc/session-procedure.ts';

export const list = sessionProcedure.output(workspaceListSchema).query(() => {
  throw new DomainError('service.unavailable');
});
