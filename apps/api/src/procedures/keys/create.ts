import { issueKey, leastRole } from '@kamiyo/core/access';
import { createKeyInputSchema, issuedKeySchema } from '@kamiyo/core/contracts';

import { workspaceProcedure } from '../../trpc/workspace-procedure.ts';

const dayMs = 86_400_000;

export const create = workspaceProcedure(leastRole.createKey, { inPerson: true })
  .input(createKeyInputSchema)
  .output(issuedKeySchema)
  .mutation(({ ctx, input }) => {
    const { expiresInDays, ...key } = input;
    const expiresAt =
      expiresInDays === undefined
        ? null
        : new Date(ctx.clock.now().getTime() + expiresInDays * dayMs);
    return issueKey(ctx.keys, { ...key, expiresAt, actor: ctx.actor });
  });
