import { DomainError } from '@kamiyo/core/errors';

import type { UserPrincipal } from '../auth/principal.ts';

/** Throws `session.impersonated` for what only the person may do. */
export function refuseImpersonation(user: UserPrincipal): void {
  if (user.impersonatorId !== null) throw new DomainError('session.impersonated');
}
