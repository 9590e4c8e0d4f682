import { accountExportSchema } from '@kamiyo/core/contracts';
import { DomainError } from '@kamiyo/core/errors';

import { ownSessionProcedure } from '../../trpc/session-procedure.ts';

export const exportAccount = ownSessionProcedure.output(accountExportSchema).query(() => {
  throw new DomainError('service.unavailable');
});
