import { leastRole, rotationGraceMsDefault } from '@kamiyo/core/access';
import { issuedKeySchema, rotateKeyInputSchema } from '@kamiyo/core/contracts';
import { rotateMemberKey } from '@kamiyo/core/workspaces';

import { workspaceProcedure } from '../../trpc/workspace-procedure.ts';

const hourMs = 3_600_000;

export const rotate = workspaceProcedure(leastRole.createKey, { inPerson: true })
  .input(rotateKeyInputSchema)
  .output(issuedKeySchema)
  .mutation(({ ctx, input: { keyId, graceHours } }) => {
    const { membership, actor } = ctx;
    const graceMs = graceHours === undefined ? rotationGraceMsDefault : graceHours * hourMs;
    return rotateMemberKey(ctx.keys, { membership, keyId, graceMs, actor });
  });
