import { startTotp as start } from '@kamiyo/core/accounts';
import { totpEnrolmentSchema } from '@kamiyo/core/contracts';

import { qrPath } from '../../auth/qr-path.ts';
import { confirmedProcedure } from '../../trpc/session-procedure.ts';

export const startTotp = confirmedProcedure
  .output(totpEnrolmentSchema)
  .mutation(async ({ ctx }) => {
    const enrolment = await start(ctx.accounts, ctx.user);
    return { ...enrolment, qr: qrPath(enrolment.uri) };
  });
