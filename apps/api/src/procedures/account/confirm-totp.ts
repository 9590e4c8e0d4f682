import { codeInputSchema, recoveryCodesSchema } from '@kamiyo/core/contracts';
import { DomainError } from '@kamiyo/core/errors';

import { ownSessionProcedure } from '../../trpc/session-procedure.ts';

export const confirmTotp = ownSessionProcedure
  .input(codeInputSchema)
  .output(recoveryCodesSchema)
  .mutation(() => {
    throw new DomainError('service.unavailable');
  });
