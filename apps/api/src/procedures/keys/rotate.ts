import { leastRole } from '@kamiyo/core/access';
import { issuedKeySchema, rotateKeyInputSchema } from '@kamiyo/core/contracts';
import { DomainError } from '@kamiyo/core/errors';

import { workspaceProcedure } from '../../trpc/workspace-procedure.ts';

export const rotate = workspaceProcedure(leastRole.createKey)
  .input(rotateKeyInputSchema)
  .output(issuedKeySchema)
  .mutation(() => {
    throw new DomainError('service.unavailable');
  });
