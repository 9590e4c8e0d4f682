import { getTier, leastRole } from '@kamiyo/core/access';
import { memberListSchema, workspaceInputSchema } from '@kamiyo/core/contracts';

import { workspaceProcedure } from '../../trpc/workspace-procedure.ts';

export const list = workspaceProcedure(leastRole.readWorkspace)
  .input(workspaceInputSchema)
  .output(memberListSchema)
  .query(async ({ ctx, input }) => ({
    data: await ctx.workspaces.workspaces.listMembers(input.workspaceId),
    limit: getTier(ctx.membership.tier).limits.members,
  }));
