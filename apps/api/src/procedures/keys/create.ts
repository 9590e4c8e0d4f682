import { leastRole } from '@kamiyo/core/access';
import { createKeyInputSchema, issuedKeySchema } from '@kamiyo/core/contracts';
import { DomainError } from '@kamiyo/core/errors';

import { workspaceProcedure } from '../../trpc/workspace-procedure.ts';

export const create = workspaceProcedure(leastRole.createKey)
  .input(createKeyInputSchema)
  .output(issuedKeySchema)
  .mutation(() => {
    throw new DomainError('service.unavailable');
  });
