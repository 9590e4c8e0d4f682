import { tierListSchema } from '@kamiyo/core/contracts';
import { DomainError } from '@kamiyo/core/errors';

import { procedure } from '../../trpc/init.ts';

export const list = procedure.output(tierListSchema).query(() => {
  throw new DomainError('service.unavailable');
});
