import { assertConfirmed } from '@kamiyo/core/accounts';
import { DomainError } from '@kamiyo/core/errors';

import type { UserPrincipal } from '../auth/principal.ts';
import { procedure } from './init.ts';

/** For whoever is signed in. */
export const sessionProcedure = procedure.use(({ ctx, next }) => {
  if (ctx.principal.kind !== 'user') throw new DomainError('session.required');
  return next({ ctx: { user: ctx.principal satisfies UserPrincipal } });
});

/** For the person alone: refused to an operator who acts as somebody else. */
export const ownSessionProcedure = sessionProcedure.use(({ ctx, next }) => {
  if (ctx.user.impersonatorId !== null) throw new DomainError('session.impersonated');
  return next();
});

/** For what an unlocked screen must not be enough: the password was given a moment ago. */
export const confirmedProcedure = ownSessionProcedure.use(({ ctx, next }) => {
  assertConfirmed(ctx, ctx.user.confirmedAt);
  return next();
});
