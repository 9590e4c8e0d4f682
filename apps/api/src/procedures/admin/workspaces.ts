import { adminListInputSchema, adminWorkspacePageSchema } from '@kamiyo/core/contracts';

import { operatorProcedure } from '../../trpc/operator-procedure.ts';

export const workspaces = operatorProcedure
  .input(adminListInputSchema)
  .output(adminWorkspacePageSchema)
  .query(({ ctx, input: { q, cursor, limit } }) =>
    ctx.workspaces.admin.listWorkspaces({ q, cursor, limit, now: ctx.clock.now() }),
  );
