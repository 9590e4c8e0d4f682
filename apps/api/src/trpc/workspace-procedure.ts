import type { Role } from '@kamiyo/core/access';
import { DomainError } from '@kamiyo/core/errors';
import { z } from 'zod';

import { sessionProcedure } from './session-procedure.ts';

/** For members of the workspace that the input names, with at least this role in it. */
export function workspaceProcedure(least: Role) {
  return sessionProcedure
    .input(z.object({ workspaceId: z.string() }))
    .use(({ ctx, input, next }) => {
      if (input.workspaceId === '' || least === null) throw new DomainError('workspace.not_found');
      return next({ ctx });
    });
}
