import { leastRole } from '@kamiyo/core/access';
import { doneSchema, keyInputSchema } from '@kamiyo/core/contracts';
import { revokeMemberKey } from '@kamiyo/core/workspaces';

import { workspaceProcedure } from '../../trpc/workspace-procedure.ts';
import { done } from '../done.ts';

export const revoke = workspaceProcedure(leastRole.createKey)
  .input(keyInputSchema)
  .output(doneSchema)
  .mutation(({ ctx, input: { keyId } }) => {
    const { membership, actor } = ctx;
    const deps = { ...ctx.workspaces, ...ctx.keys };
    return done(revokeMemberKey(deps, { membership, keyId, actor }));
  });
