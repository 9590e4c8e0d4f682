import { leastRole } from '@kamiyo/core/access';
import { getBilling } from '@kamiyo/core/billing';
import { billingSchema, workspaceInputSchema } from '@kamiyo/core/contracts';

import { workspaceProcedure } from '../../trpc/workspace-procedure.ts';

export const get = workspaceProcedure(leastRole.readWorkspace)
  .input(workspaceInputSchema)
  .output(billingSchema)
  .query(({ ctx, input }) => getBilling(ctx.billing, input));
