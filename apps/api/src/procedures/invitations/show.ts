import { shownInvitationSchema, tokenInputSchema } from '@kamiyo/core/contracts';
import { DomainError } from '@kamiyo/core/errors';

import { procedure } from '../../trpc/init.ts';

export const show = procedure
  .input(tokenInputSchema)
  .output(shownInvitationSchema)
  .query(() => {
    throw new DomainError('service.unavailable');
  });
