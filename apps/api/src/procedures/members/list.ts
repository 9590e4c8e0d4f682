import { leastRole } from '@kamiyo/core/access';
import { memberListSchema, workspaceInputSchema } from '@kamiyo/core/contracts';
import { DomainError } from '@kamiyo/core/errors';

import { workspaceProcedure } from '../../trpc/workspace-procedure.ts';

export const list = workspaceProcedure(leastRole.readWorkspace)
  .input(workspaceInputSchema)
  .output(memberListSchema)
  .query(() => {
    throw new DomainError('service.unavailable');
  });
