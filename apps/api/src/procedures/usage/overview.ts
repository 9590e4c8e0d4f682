import { leastRole } from '@kamiyo/core/access';
import { usageOverviewSchema, workspaceInputSchema } from '@kamiyo/core/contracts';
import { DomainError } from '@kamiyo/core/errors';

import { workspaceProcedure } from '../../trpc/workspace-procedure.ts';

export const overview = workspaceProcedure(leastRole.readWorkspace)
  .input(workspaceInputSchema)
  .output(usageOverviewSchema)
  .query(() => {
    throw new DomainError('service.unavailable');
  });
