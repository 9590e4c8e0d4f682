import { meSchema } from '@kamiyo/core/contracts';
import { DomainError } from '@kamiyo/core/errors';

import { procedure } from '../../trpc/init.ts';

export const me = procedure.output(meSchema.nullable()).query(() => {
  throw new DomainError('service.unavailable');
});
