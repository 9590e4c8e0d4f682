import { leastRole } from '@kamiyo/core/access';
import { auditListInputSchema, auditPageSchema } from '@kamiyo/core/contracts';
import { DomainError } from '@kamiyo/core/errors';

import { workspaceProcedure } from '../../trpc/workspace-procedure.ts';

export const list = workspaceProcedure(leastRole.readWorkspace)
  .input(auditListInputSchema)
  .output(auditPageSchema)
  .query(() => {
    throw new DomainError('service.unavailable');
  });
