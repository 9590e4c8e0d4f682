import { doneSchema } from '@kamiyo/core/contracts';
import { DomainError } from '@kamiyo/core/errors';

import { procedure } from '../../trpc/init.ts';

export const signOut = procedure.output(doneSchema).mutation(() => {
  throw new DomainError('service.unavailable');
});
