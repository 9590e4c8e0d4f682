import type { FirstStep } from '@kamiyo/core/accounts';

import type { SessionPort } from '../../auth/session-port.ts';

/** Signs in, or remembers in the browser that only the code is missing. */
export async function takeFirstStep(
  session: SessionPort,
  step: FirstStep,
): Promise<FirstStep['status']> {
  const { status, userId } = step;
  if (status === 'signed_in') await session.start({ userId });
  else session.keepStep('second_factor', { userId, credentialMark: step.credentialMark });
  return status;
}
