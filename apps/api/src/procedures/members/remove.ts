import { leastRole } from '@kamiyo/core/access';
import { doneSchema, memberInputSchema } from '@kamiyo/core/contracts';
import { DomainError } from '@kamiyo/core/errors';

import { workspaceProcedure } from '../../trpc/workspace-procedure.ts';

export const remove = workspaceProcedure(leastRole.manageMembers)
  .input(memberInputSchema)
  .output(doneSchema)
  .mutation(() => {
    throw new DomainError('service.unavailable');
  });
