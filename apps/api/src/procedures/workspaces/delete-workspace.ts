import { leastRole } from '@kamiyo/core/access';
import { deleteWorkspaceInputSchema, doneSchema } from '@kamiyo/core/contracts';
import { deleteWorkspace as remove } from '@kamiyo/core/workspaces';

import { workspaceProcedure } from '../../trpc/workspace-procedure.ts';
import { done } from '../done.ts';

export const deleteWorkspace = workspaceProcedure(leastRole.manageWorkspace, { inPerson: true })
  .input(deleteWorkspaceInputSchema)
  .output(doneSchema)
  .mutation(({ ctx, input: { confirmation } }) => {
    const { membership, actor } = ctx;
    return done(remove(ctx.workspaces, { membership, confirmation, actor }));
  });
