import type { LoaderFunctionArgs } from '@remix-run/node';

import { notFoundResponse } from '../../lib/page-error.server.ts';
import { findVisitor } from '../../lib/visitor.server.ts';

/** For everybody but operators there is nothing at these addresses. */
export async function assertOperator(args: LoaderFunctionArgs): Promise<void> {
  const me = await findVisitor(args);
  if (me?.isOperator !== true || me.impersonatedBy !== null) {
    throw notFoundResponse(args.context, 'There is nothing at this address.');
  }
}
