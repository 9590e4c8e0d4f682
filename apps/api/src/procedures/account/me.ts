import { getMe } from '@kamiyo/core/accounts';
import { meSchema } from '@kamiyo/core/contracts';

import { procedure } from '../../trpc/init.ts';

export const me = procedure.output(meSchema.nullable()).query(({ ctx }) => {
  if (ctx.principal.kind !== 'user') return null;
  const { accounts } = ctx.accounts;
  const { workspaces } = ctx.workspaces;
  return getMe({ accounts, workspaces }, ctx.principal);
});
