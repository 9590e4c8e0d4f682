import { recoveryCodesSchema } from '@kamiyo/core/contracts';
import { DomainError } from '@kamiyo/core/errors';

import { ownSessionProcedure } from '../../trpc/session-procedure.ts';

export const newRecoveryCodes = ownSessionProcedure.output(recoveryCodesSchema).mutation(() => {
  throw new DomainError('service.unavailable');
});
