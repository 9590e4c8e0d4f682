import type { Role } from '@kamiyo/core/access';
import { getMembership } from '@kamiyo/core/workspaces';
import { z } from 'zod';

import { actorOf } from '../auth/principal.ts';
import { ownSessionProcedure, sessionProcedure } from './session-procedure.ts';

/**
 * For members of the workspace that the input names, with at least this role in it. No procedure
 * reaches a workspace in another way. `evenPaused`: also for whom the plan has no room. `inPerson`:
 * not for an operator who acts as the member.
 */
export function workspaceProcedure(
  least: Role,
  options: { evenPaused?: boolean; inPerson?: boolean } = {},
) {
  const { evenPaused = false, inPerson = false } = options;
  return (inPerson ? ownSessionProcedure : sessionProcedure)
    .input(z.object({ workspaceId: z.string() }))
    .use(async ({ ctx, input, next }) => {
      const { userId } = ctx.user;
      const { workspaceId } = input;
      const asked = { evenPaused, workspaceId, userId, least };
      const membership = await getMembership(ctx.workspaces, asked);
      return next({ ctx: { membership, actor: actorOf(ctx.user) } });
    });
}
