import { joinedWorkspaceSchema, tokenInputSchema } from '@kamiyo/core/contracts';
import { acceptInvitation } from '@kamiyo/core/workspaces';

import { ownSessionProcedure } from '../../trpc/session-procedure.ts';

export const accept = ownSessionProcedure
  .input(tokenInputSchema)
  .output(joinedWorkspaceSchema)
  .mutation(({ ctx, input }) =>
    acceptInvitation(ctx.workspaces, { ...input, userId: ctx.user.userId }),
  );
