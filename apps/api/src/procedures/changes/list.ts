import { changeListInputSchema, changeSchema, seqSchema } from '@kamiyo/core/contracts';
import { z } from 'zod';

import { readChanges } from './read-changes.ts';
import { procedure } from '../../trpc/init.ts';

export const list = procedure
  .meta({
    rest: {
      method: 'GET',
      path: '/v1/changes',
      summary: 'Read the change sequence',
      description:
        'Every change of any exploit, in a sequence without gaps. Ask again with ' +
        '`after={nextAfter}`: nothing is missed and nothing repeated.',
      tag: 'Changes',
      maxAgeSeconds: 0,
    },
  })
  .input(changeListInputSchema)
  .output(
    z.object({
      data: z.array(changeSchema),
      nextAfter: seqSchema.meta({ description: 'Where to go on, now or later.' }),
      more: z.boolean().meta({ description: 'Whether more can be read at once.' }),
      nextCursor: z.string().nullable().meta({ description: '`nextAfter` while there is more.' }),
    }),
  )
  .query(async ({ ctx, input, signal }) => {
    const slice = await readChanges(ctx, input, signal);
    return {
      data: slice.rows,
      nextAfter: slice.readUpTo,
      more: slice.more,
      nextCursor: slice.more ? slice.readUpTo : null,
    };
  });
