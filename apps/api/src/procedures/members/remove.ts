import { leastRole } from '@kamiyo/core/access';
import { doneSchema, memberInputSchema } from '@kamiyo/core/contracts';
import { removeMember } from '@kamiyo/core/workspaces';

import { workspaceProcedure } from '../../trpc/workspace-procedure.ts';
import { done } from '../done.ts';

export const remove = workspaceProcedure(leastRole.manageMembers)
  .input(memberInputSchema)
  .output(doneSchema)
  .mutation(({ ctx, input: { userId } }) => {
    const { membership, actor } = ctx;
    return done(removeMember(ctx.workspaces, { membership, userId, actor }));
  });
