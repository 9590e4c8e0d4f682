import { leastRole } from '@kamiyo/core/access';
import { createInvitationInputSchema, doneSchema } from '@kamiyo/core/contracts';
import { DomainError } from '@kamiyo/core/errors';

import { workspaceProcedure } from '../../trpc/workspace-procedure.ts';

export const create = workspaceProcedure(leastRole.manageMembers)
  .input(createInvitationInputSchema)
  .output(doneSchema)
  .mutation(() => {
    throw new DomainError('service.unavailable');
  });
