import { adminWorkspaceDetailsSchema, adminWorkspaceInputSchema } from '@kamiyo/core/contracts';
import { getAdminWorkspace } from '@kamiyo/core/workspaces';

import { operatorProcedure } from '../../trpc/operator-procedure.ts';

export const workspace = operatorProcedure
  .input(adminWorkspaceInputSchema)
  .output(adminWorkspaceDetailsSchema)
  .query(({ ctx, input }) => getAdminWorkspace(ctx.workspaces, input.workspaceId));
