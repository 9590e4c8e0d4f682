import { leastRole } from '@kamiyo/core/access';
import { doneSchema, workspaceInputSchema } from '@kamiyo/core/contracts';
import { DomainError } from '@kamiyo/core/errors';

import { workspaceProcedure } from '../../trpc/workspace-procedure.ts';

export const leave = workspaceProcedure(leastRole.readWorkspace)
  .input(workspaceInputSchema)
  .output(doneSchema)
  .mutation(() => {
    throw new DomainError('service.unavailable');
  });
