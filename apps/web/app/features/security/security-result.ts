import type { TotpEnrolment } from '@kamiyo/core/contracts';

import type { FormState } from '../../lib/form-state.ts';
import type { SecurityResult } from './security-forms.server.ts';

/** The field in which the secret travels while it is set up, so that a wrong code does not lose it. */
export const enrolmentField = 'enrolment';

/** What the page shows this once, from what came of the form that was sent. */
export function securityResult(state: FormState<SecurityResult> | null): SecurityResult {
  if (state?.result != null) return state.result;
  const kept = state?.values[enrolmentField]?.[0];
  return { enrolment: kept === undefined ? null : parseEnrolment(kept), recoveryCodes: null };
}

function parseEnrolment(text: string): TotpEnrolment | null {
  try {
    return JSON.parse(text) as TotpEnrolment;
  } catch {
    return null;
  }
}
