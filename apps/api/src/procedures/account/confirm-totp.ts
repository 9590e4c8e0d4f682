import { confirmTotp as confirm } from '@kamiyo/core/accounts';
import { codeInputSchema, recoveryCodesSchema } from '@kamiyo/core/contracts';

import { confirmedProcedure } from '../../trpc/session-procedure.ts';

export const confirmTotp = confirmedProcedure
  .input(codeInputSchema)
  .output(recoveryCodesSchema)
  .mutation(async ({ ctx, input }) => {
    const { userId, sessionId, address } = ctx.user;
    const recoveryCodes = await confirm(ctx.accounts, { ...input, userId, sessionId, address });
    await ctx.session.confirm();
    return { recoveryCodes };
  });
