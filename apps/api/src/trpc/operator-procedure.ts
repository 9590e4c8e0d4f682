import { DomainError } from '@kamiyo/core/errors';

import { procedure } from './init.ts';

/** For operators as themselves. To everybody else there is nothing here. */
export const operatorProcedure = procedure.use(({ ctx, next }) => {
  const { principal } = ctx;
  if (principal.kind !== 'user' || !principal.isOperator || principal.impersonatorId !== null) {
    throw new DomainError('route.not_found');
  }
  return next({ ctx: { user: principal } });
});
