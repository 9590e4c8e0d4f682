import { doneSchema, impersonateInputSchema } from '@kamiyo/core/contracts';
import { startImpersonation } from '@kamiyo/core/workspaces';

import { operatorProcedure } from '../../trpc/operator-procedure.ts';
import { done } from '../done.ts';

export const impersonate = operatorProcedure
  .input(impersonateInputSchema)
  .output(doneSchema)
  .mutation(async ({ ctx, input }) => {
    const { userId: impersonatorId } = ctx.user;
    const { userId } = input;
    await startImpersonation(ctx.workspaces, { ...input, operatorId: impersonatorId });
    return done(ctx.session.start({ userId, impersonatorId }));
  });
