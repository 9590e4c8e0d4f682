import { leastRole } from '@kamiyo/core/access';
import { createInvitationInputSchema, doneSchema } from '@kamiyo/core/contracts';
import { inviteMember } from '@kamiyo/core/workspaces';

import { workspaceProcedure } from '../../trpc/workspace-procedure.ts';
import { done } from '../done.ts';

export const create = workspaceProcedure(leastRole.manageMembers, { inPerson: true })
  .input(createInvitationInputSchema)
  .output(doneSchema)
  .mutation(({ ctx, input: { email, role } }) => {
    const { membership, actor } = ctx;
    return done(inviteMember(ctx.workspaces, { membership, email, role, actor }));
  });
