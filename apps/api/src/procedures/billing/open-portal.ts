import { leastRole } from '@kamiyo/core/access';
import { openPortal as open } from '@kamiyo/core/billing';
import { openPortalInputSchema, paymentPageSchema } from '@kamiyo/core/contracts';

import { refuseImpersonation } from '../../trpc/refuse-impersonation.ts';
import { workspaceProcedure } from '../../trpc/workspace-procedure.ts';

export const openPortal = workspaceProcedure(leastRole.manageBilling)
  .input(openPortalInputSchema)
  .output(paymentPageSchema)
  .mutation(({ ctx, input }) => {
    refuseImpersonation(ctx.user);
    return open(ctx.billing, input);
  });
