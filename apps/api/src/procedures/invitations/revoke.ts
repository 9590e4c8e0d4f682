import { leastRole } from '@kamiyo/core/access';
import { doneSchema, invitationInputSchema } from '@kamiyo/core/contracts';
import { DomainError } from '@kamiyo/core/errors';

import { workspaceProcedure } from '../../trpc/workspace-procedure.ts';

export const revoke = workspaceProcedure(leastRole.manageMembers)
  .input(invitationInputSchema)
  .output(doneSchema)
  .mutation(() => {
    throw new DomainError('service.unavailable');
  });
