import { leastRole } from '@kamiyo/core/access';
import { workspaceDetailsSchema, workspaceInputSchema } from '@kamiyo/core/contracts';
import { DomainError } from '@kamiyo/core/errors';

import { workspaceProcedure } from '../../trpc/workspace-procedure.ts';

export const get = workspaceProcedure(leastRole.readWorkspace)
  .input(workspaceInputSchema)
  .output(workspaceDetailsSchema)
  .query(() => {
    throw new DomainError('service.unavailable');
  });
