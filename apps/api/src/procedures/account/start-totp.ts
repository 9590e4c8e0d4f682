import { totpEnrolmentSchema } from '@kamiyo/core/contracts';
import { DomainError } from '@kamiyo/core/errors';

import { ownSessionProcedure } from '../../trpc/session-procedure.ts';

export const startTotp = ownSessionProcedure.output(totpEnrolmentSchema).mutation(() => {
  throw new DomainError('service.unavailable');
});
