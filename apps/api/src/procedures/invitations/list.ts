import { leastRole } from '@kamiyo/core/access';
import { invitationListSchema, workspaceInputSchema } from '@kamiyo/core/contracts';
import { listInvitations } from '@kamiyo/core/workspaces';

import { workspaceProcedure } from '../../trpc/workspace-procedure.ts';

export const list = workspaceProcedure(leastRole.readWorkspace)
  .input(workspaceInputSchema)
  .output(invitationListSchema)
  .query(async ({ ctx, input }) => ({
    data: await listInvitations(ctx.workspaces, input.workspaceId),
  }));
