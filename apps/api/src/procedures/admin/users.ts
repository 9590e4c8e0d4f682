import { adminListInputSchema, adminUserPageSchema } from '@kamiyo/core/contracts';

import { operatorProcedure } from '../../trpc/operator-procedure.ts';

export const users = operatorProcedure
  .input(adminListInputSchema)
  .output(adminUserPageSchema)
  .query(({ ctx, input: { q, cursor, limit } }) =>
    ctx.workspaces.admin.listUsers({ q, cursor, limit, now: ctx.clock.now() }),
  );
