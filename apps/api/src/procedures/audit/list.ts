import { leastRole } from '@kamiyo/core/access';
import { auditListInputSchema, auditPageSchema } from '@kamiyo/core/contracts';

import { workspaceProcedure } from '../../trpc/workspace-procedure.ts';

export const list = workspaceProcedure(leastRole.readWorkspace)
  .input(auditListInputSchema)
  .output(auditPageSchema)
  .query(({ ctx, input: { workspaceId, action, cursor, limit } }) =>
    ctx.workspaces.audit.listAudit({ workspaceId, action, cursor, limit }),
  );
