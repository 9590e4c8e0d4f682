import { leastRole } from '@kamiyo/core/access';
import { changeRoleInputSchema, doneSchema } from '@kamiyo/core/contracts';
import { changeRole as change } from '@kamiyo/core/workspaces';

import { workspaceProcedure } from '../../trpc/workspace-procedure.ts';
import { done } from '../done.ts';

export const changeRole = workspaceProcedure(leastRole.manageMembers, { inPerson: true })
  .input(changeRoleInputSchema)
  .output(doneSchema)
  .mutation(({ ctx, input: { userId, role } }) => {
    const { membership, actor } = ctx;
    return done(change(ctx.workspaces, { membership, userId, role, actor }));
  });
