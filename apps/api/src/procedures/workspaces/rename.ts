import { leastRole } from '@kamiyo/core/access';
import { doneSchema, renameWorkspaceInputSchema } from '@kamiyo/core/contracts';
import { DomainError } from '@kamiyo/core/errors';

import { workspaceProcedure } from '../../trpc/workspace-procedure.ts';

export const rename = workspaceProcedure(leastRole.manageWorkspace)
  .input(renameWorkspaceInputSchema)
  .output(doneSchema)
  .mutation(() => {
    throw new DomainError('service.unavailable');
  });
