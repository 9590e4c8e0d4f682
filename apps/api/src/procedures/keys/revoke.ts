import { leastRole } from '@kamiyo/core/access';
import { doneSchema, keyInputSchema } from '@kamiyo/core/contracts';
import { DomainError } from '@kamiyo/core/errors';

import { workspaceProcedure } from '../../trpc/workspace-procedure.ts';

export const revoke = workspaceProcedure(leastRole.createKey)
  .input(keyInputSchema)
  .output(doneSchema)
  .mutation(() => {
    throw new DomainError('service.unavailable');
  });
