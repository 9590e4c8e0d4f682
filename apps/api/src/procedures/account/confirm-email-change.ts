import { confirmEmailChange as confirm } from '@kamiyo/core/accounts';
import { provenEmailSchema, tokenInputSchema } from '@kamiyo/core/contracts';

import { procedure } from '../../trpc/init.ts';

export const confirmEmailChange = procedure
  .input(tokenInputSchema)
  .output(provenEmailSchema)
  .mutation(({ ctx, input }) => {
    const { principal } = ctx;
    const sessionId = principal.kind === 'user' ? principal.sessionId : null;
    return confirm(ctx.accounts, { ...input, sessionId });
  });
