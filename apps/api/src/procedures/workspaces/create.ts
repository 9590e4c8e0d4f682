import { createWorkspaceInputSchema, workspaceSchema } from '@kamiyo/core/contracts';
import { createWorkspace } from '@kamiyo/core/workspaces';

import { actorOf } from '../../auth/principal.ts';
import { sessionProcedure } from '../../trpc/session-procedure.ts';

export const create = sessionProcedure
  .input(createWorkspaceInputSchema)
  .output(workspaceSchema)
  .mutation(({ ctx, input }) => {
    const { userId } = ctx.user;
    return createWorkspace(ctx.workspaces, { ...input, userId, actor: actorOf(ctx.user) });
  });
