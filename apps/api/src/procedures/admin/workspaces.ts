import { adminListInputSchema, adminWorkspacePageSchema } from '@kamiyo/core/contracts';
import { DomainError } from '@kamiyo/core/errors';

import { operatorProcedure } from '../../trpc/operator-procedure.ts';

export const workspaces = operatorProcedure
  .input(adminListInputSchema)
  .output(adminWorkspacePageSchema)
  .query(() => {
    throw new DomainError('service.unavailable');
  });
