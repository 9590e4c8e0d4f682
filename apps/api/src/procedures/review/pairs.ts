import { reviewPairListSchema } from '@kamiyo/core/contracts';

import { operatorProcedure } from '../../trpc/operator-procedure.ts';

/** More than anybody decides on in one sitting. */
const pairsShown = 100;

export const pairs = operatorProcedure
  .output(reviewPairListSchema)
  .query(async ({ ctx }) => ({ data: await ctx.review.operators.listReviews(pairsShown) }));
