import { leastRole } from '@kamiyo/core/access';
import { doneSchema, renameWorkspaceInputSchema } from '@kamiyo/core/contracts';

import { workspaceProcedure } from '../../trpc/workspace-procedure.ts';
import { done } from '../done.ts';

export const rename = workspaceProcedure(leastRole.manageWorkspace)
  .input(renameWorkspaceInputSchema)
  .output(doneSchema)
  .mutation(({ ctx, input }) => {
    const { workspaces } = ctx.workspaces;
    return done(workspaces.renameWorkspace({ ...input, actor: ctx.actor, now: ctx.clock.now() }));
  });
