import { createWorkspaceInputSchema, workspaceSchema } from '@kamiyo/core/contracts';
import { DomainError } from '@kamiyo/core/errors';

import { sessionProcedure } from '../../trpc/session-procedure.ts';

export const create = sessionProcedure
  .input(createWorkspaceInputSchema)
  .output(workspaceSchema)
  .mutation(() => {
    throw new DomainError('service.unavailable');
  });
