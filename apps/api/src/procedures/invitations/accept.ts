import { joinedWorkspaceSchema, tokenInputSchema } from '@kamiyo/core/contracts';
import { DomainError } from '@kamiyo/core/errors';

import { ownSessionProcedure } from '../../trpc/session-procedure.ts';

export const accept = ownSessionProcedure
  .input(tokenInputSchema)
  .output(joinedWorkspaceSchema)
  .mutation(() => {
    throw new DomainError('service.unavailable');
  });
