import { leastRole } from '@kamiyo/core/access';
import { doneSchema, workspaceInputSchema } from '@kamiyo/core/contracts';
import { leaveWorkspace } from '@kamiyo/core/workspaces';

import { workspaceProcedure } from '../../trpc/workspace-procedure.ts';
import { done } from '../done.ts';

export const leave = workspaceProcedure(leastRole.readWorkspace, {
  evenPaused: true,
  inPerson: true,
})
  .input(workspaceInputSchema)
  .output(doneSchema)
  .mutation(({ ctx: { workspaces, membership, actor } }) =>
    done(leaveWorkspace(workspaces, { membership, actor })),
  );
