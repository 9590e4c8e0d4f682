import { leastRole } from '@kamiyo/core/access';
import { workspaceDetailsSchema, workspaceInputSchema } from '@kamiyo/core/contracts';
import { getWorkspace } from '@kamiyo/core/workspaces';

import { workspaceProcedure } from '../../trpc/workspace-procedure.ts';

export const get = workspaceProcedure(leastRole.readWorkspace)
  .input(workspaceInputSchema)
  .output(workspaceDetailsSchema)
  .query(({ ctx }) => getWorkspace(ctx.workspaces, ctx.membership));
