import { deleteAccount as forget } from '@kamiyo/core/accounts';
import { deleteAccountInputSchema, doneSchema } from '@kamiyo/core/contracts';

import { ownSessionProcedure } from '../../trpc/session-procedure.ts';
import { done } from '../done.ts';

export const deleteAccount = ownSessionProcedure
  .input(deleteAccountInputSchema)
  .output(doneSchema)
  .mutation(async ({ ctx, input: { password } }) => {
    const { userId, confirmedAt, address } = ctx.user;
    const deps = { ...ctx.workspaces, ...ctx.accounts };
    await forget(deps, { userId, confirmedAt, password, address });
    return done(ctx.session.end());
  });
