import { leastRole } from '@kamiyo/core/access';
import { invitationListSchema, workspaceInputSchema } from '@kamiyo/core/contracts';
import { DomainError } from '@kamiyo/core/errors';

import { workspaceProcedure } from '../../trpc/workspace-procedure.ts';

export const list = workspaceProcedure(leastRole.readWorkspace)
  .input(workspaceInputSchema)
  .output(invitationListSchema)
  .query(() => {
    throw new DomainError('service.unavailable');
  });
