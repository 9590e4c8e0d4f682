import { leastRole } from '@kamiyo/core/access';
import { changeRoleInputSchema, doneSchema } from '@kamiyo/core/contracts';
import { DomainError } from '@kamiyo/core/errors';

import { workspaceProcedure } from '../../trpc/workspace-procedure.ts';

export const changeRole = workspaceProcedure(leastRole.manageMembers)
  .input(changeRoleInputSchema)
  .output(doneSchema)
  .mutation(() => {
    throw new DomainError('service.unavailable');
  });
