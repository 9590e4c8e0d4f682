import { newRecoveryCodes as replace } from '@kamiyo/core/accounts';
import { recoveryCodesSchema } from '@kamiyo/core/contracts';

import { confirmedProcedure } from '../../trpc/session-procedure.ts';

export const newRecoveryCodes = confirmedProcedure
  .output(recoveryCodesSchema)
  .mutation(async ({ ctx }) => ({ recoveryCodes: await replace(ctx.accounts, ctx.user) }));
