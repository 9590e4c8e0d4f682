import { doneSchema } from '@kamiyo/core/contracts';
import { DomainError } from '@kamiyo/core/errors';
import { endImpersonation as end } from '@kamiyo/core/workspaces';

import { sessionProcedure } from '../../trpc/session-procedure.ts';
import { done } from '../done.ts';

/** Called in the session of the person that the operator acts as. */
export const endImpersonation = sessionProcedure.output(doneSchema).mutation(async ({ ctx }) => {
  const { userId, impersonatorId: operatorId } = ctx.user;
  if (operatorId === null) throw new DomainError('route.not_found');
  await end(ctx.workspaces, { userId, operatorId });
  return done(ctx.session.resumeOperator(operatorId));
});
