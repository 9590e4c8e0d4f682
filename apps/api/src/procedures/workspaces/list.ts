import { workspaceListSchema } from '@kamiyo/core/contracts';
import { listWorkspaces } from '@kamiyo/core/workspaces';

import { sessionProcedure } from '../../trpc/session-procedure.ts';

export const list = sessionProcedure
  .output(workspaceListSchema)
  .query(async ({ ctx }) => ({ data: await listWorkspaces(ctx.workspaces, ctx.user.userId) }));
