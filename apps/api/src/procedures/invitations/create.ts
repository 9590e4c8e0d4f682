import { leastRole } from '@kamiyo/core/access';
import { createInvitationInputSchema, doneSchema } from '@kamiyo/core/contracts';
import { inviteMember } from '@kamiyo/core/workspaces';

import { refuseImpersonation } from '../../trpc/refuse-impersonation.ts';
import { workspaceProcedure } from '../../trpc/workspace-procedure.ts';
import { done } from '../done.ts';

export const create = workspaceProcedure(leastRole.manageMembers)
  .input(createInvitationInputSchema)
  .output(doneSchema)
  .mutation(({ ctx, input: { email, role } }) => {
    refuseImpersonation(ctx.user);
    const { membership, actor } = ctx;
    return done(inviteMember(ctx.workspaces, { membership, email, role, actor }));
  });
