import { leastRole } from '@kamiyo/core/access';
import { usageOverviewSchema, workspaceInputSchema } from '@kamiyo/core/contracts';
import { readUsageOverview } from '@kamiyo/core/workspaces';

import { workspaceProcedure } from '../../trpc/workspace-procedure.ts';

export const overview = workspaceProcedure(leastRole.readWorkspace)
  .input(workspaceInputSchema)
  .output(usageOverviewSchema)
  .query(({ ctx, input: { workspaceId } }) => {
    const { tier } = ctx.membership;
    // What is enforced is counted by workspace: any key of it would be told the same.
    const anyKey = { kind: 'key', keyId: '', workspaceId, tier, scopes: [] } as const;
    const usage = ctx.usage.readUsage(anyKey);
    return readUsageOverview(ctx.workspaces, { workspaceId, usage });
  });
