import { adminWorkspaceDetailsSchema, adminWorkspaceInputSchema } from '@kamiyo/core/contracts';
import { DomainError } from '@kamiyo/core/errors';

import { operatorProcedure } from '../../trpc/operator-procedure.ts';

export const workspace = operatorProcedure
  .input(adminWorkspaceInputSchema)
  .output(adminWorkspaceDetailsSchema)
  .query(() => {
    throw new DomainError('service.unavailable');
  });
