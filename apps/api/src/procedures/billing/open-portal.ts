import { leastRole } from '@kamiyo/core/access';
import { openPortal as open } from '@kamiyo/core/billing';
import { openPortalInputSchema, paymentPageSchema } from '@kamiyo/core/contracts';

import { workspaceProcedure } from '../../trpc/workspace-procedure.ts';

export const openPortal = workspaceProcedure(leastRole.manageBilling, { inPerson: true })
  .input(openPortalInputSchema)
  .output(paymentPageSchema)
  .mutation(({ ctx, input }) => open(ctx.billing, input));
