import { verifyEmail as verify } from '@kamiyo/core/accounts';
import { provenEmailSchema, tokenInputSchema } from '@kamiyo/core/contracts';

import { procedure } from '../../trpc/init.ts';

export const verifyEmail = procedure
  .input(tokenInputSchema)
  .output(provenEmailSchema)
  .mutation(({ ctx, input }) => verify(ctx.accounts, input));
