import { leastRole } from '@kamiyo/core/access';
import { startCheckout as start } from '@kamiyo/core/billing';
import { paymentPageSchema, startCheckoutInputSchema } from '@kamiyo/core/contracts';

import { refuseImpersonation } from '../../trpc/refuse-impersonation.ts';
import { workspaceProcedure } from '../../trpc/workspace-procedure.ts';

export const startCheckout = workspaceProcedure(leastRole.manageBilling)
  .input(startCheckoutInputSchema)
  .output(paymentPageSchema)
  .mutation(({ ctx, input }) => {
    refuseImpersonation(ctx.user);
    return start(ctx.billing, { ...input, actor: ctx.actor });
  });
