import { tiers } from '@kamiyo/core/access';
import { tierListSchema } from '@kamiyo/core/contracts';

import { procedure } from '../../trpc/init.ts';

export const list = procedure.output(tierListSchema).query(({ ctx }) => ({
  data: [...tiers],
  billingConfigured: ctx.billing.payments !== null,
}));
