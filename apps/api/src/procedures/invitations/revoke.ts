import { leastRole } from '@kamiyo/core/access';
import { doneSchema, invitationInputSchema } from '@kamiyo/core/contracts';
import { revokeInvitation } from '@kamiyo/core/workspaces';

import { workspaceProcedure } from '../../trpc/workspace-procedure.ts';
import { done } from '../done.ts';

export const revoke = workspaceProcedure(leastRole.manageMembers)
  .input(invitationInputSchema)
  .output(doneSchema)
  .mutation(({ ctx, input }) =>
    done(revokeInvitation(ctx.workspaces, { ...input, actor: ctx.actor })),
  );
