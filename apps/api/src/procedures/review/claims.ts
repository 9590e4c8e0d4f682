import { quarantinedClaimListSchema, type QuarantinedClaim } from '@kamiyo/core/contracts';

import { operatorProcedure } from '../../trpc/operator-procedure.ts';

export const claims = operatorProcedure
  .output(quarantinedClaimListSchema)
  .query(async ({ ctx }) => ({
    data: (await ctx.review.operators.listQuarantinedClaims()) as QuarantinedClaim[],
  }));
