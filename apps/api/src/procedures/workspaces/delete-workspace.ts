import { leastRole } from '@kamiyo/core/access';
import { deleteWorkspaceInputSchema, doneSchema } from '@kamiyo/core/contracts';
import { DomainError } from '@kamiyo/core/errors';

import { workspaceProcedure } from '../../trpc/workspace-procedure.ts';

export const deleteWorkspace = workspaceProcedure(leastRole.manageWorkspace)
  .input(deleteWorkspaceInputSchema)
  .output(doneSchema)
  .mutation(() => {
    throw new DomainError('service.unavailable');
  });
