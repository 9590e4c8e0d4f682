import { leastRole } from '@kamiyo/core/access';
import { startCheckout as start } from '@kamiyo/core/billing';
import { paymentPageSchema, startCheckoutInputSchema } from '@kamiyo/core/contracts';

import { workspaceProcedure } from '../../trpc/workspace-procedure.ts';

export const startCheckout = workspaceProcedure(leastRole.manageBilling, { inPerson: true })
  .input(startCheckoutInputSchema)
  .output(paymentPageSchema)
  .mutation(({ ctx, input }) => start(ctx.billing, { ...input, actor: ctx.actor }));
