import { leastRole } from '@kamiyo/core/access';
import { getBilling, syncPlan } from '@kamiyo/core/billing';
import { billingSchema, workspaceInputSchema } from '@kamiyo/core/contracts';

import { workspaceProcedure } from '../../trpc/workspace-procedure.ts';

/** For who comes back from a page of the payment provider and may be faster than its event. */
export const refresh = workspaceProcedure(leastRole.manageBilling)
  .input(workspaceInputSchema)
  .output(billingSchema)
  .mutation(async ({ ctx, input }) => {
    await syncPlan(ctx.billing, { ...input, actor: ctx.actor });
    return getBilling(ctx.billing, input);
  });
