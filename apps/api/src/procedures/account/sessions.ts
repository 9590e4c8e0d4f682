import { listSessions } from '@kamiyo/core/accounts';
import { sessionListSchema } from '@kamiyo/core/contracts';

import { sessionProcedure } from '../../trpc/session-procedure.ts';

export const sessions = sessionProcedure
  .output(sessionListSchema)
  .query(async ({ ctx }) => ({ data: await listSessions(ctx.accounts, ctx.user) }));
