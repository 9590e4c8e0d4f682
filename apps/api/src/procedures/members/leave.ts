import { leastRole } from '@kamiyo/core/access';
import { doneSchema, workspaceInputSchema } from '@kamiyo/core/contracts';
import { leaveWorkspace } from '@kamiyo/core/workspaces';

import { refuseImpersonation } from '../../trpc/refuse-impersonation.ts';
import { workspaceProcedure } from '../../trpc/workspace-procedure.ts';
import { done } from '../done.ts';

export const leave = workspaceProcedure(leastRole.readWorkspace, { evenPaused: true })
  .input(workspaceInputSchema)
  .output(doneSchema)
  .mutation(({ ctx: { user, workspaces, membership, actor } }) => {
    refuseImpersonation(user);
    return done(leaveWorkspace(workspaces, { membership, actor }));
  });
