import { adminListInputSchema, contactRequestPageSchema } from '@kamiyo/core/contracts';

import { operatorProcedure } from '../../trpc/operator-procedure.ts';

export const contactRequests = operatorProcedure
  .input(adminListInputSchema)
  .output(contactRequestPageSchema)
  .query(({ ctx, input: { q, cursor, limit } }) =>
    ctx.workspaces.admin.listContactRequests({ q, cursor, limit, now: ctx.clock.now() }),
  );
