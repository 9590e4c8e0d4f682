import { leastRole } from '@kamiyo/core/access';
import { apiKeyListSchema, workspaceInputSchema } from '@kamiyo/core/contracts';
import { listKeys } from '@kamiyo/core/workspaces';

import { workspaceProcedure } from '../../trpc/workspace-procedure.ts';

export const list = workspaceProcedure(leastRole.readWorkspace)
  .input(workspaceInputSchema)
  .output(apiKeyListSchema)
  .query(({ ctx }) => listKeys(ctx.keys, ctx.membership));
