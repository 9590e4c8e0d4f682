import { accountExportSchema } from '@kamiyo/core/contracts';

import { ownSessionProcedure } from '../../trpc/session-procedure.ts';

export const exportAccount = ownSessionProcedure
  .output(accountExportSchema)
  .query(({ ctx }) => ctx.accounts.accounts.readExport(ctx.user.userId, ctx.clock.now()));
