import { signInOptionsSchema } from '@kamiyo/core/contracts';
import { DomainError } from '@kamiyo/core/errors';

import { procedure } from '../../trpc/init.ts';

export const options = procedure.output(signInOptionsSchema).query(() => {
  throw new DomainError('service.unavailable');
});
