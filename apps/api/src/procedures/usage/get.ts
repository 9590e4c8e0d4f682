import { usageSchema } from '@kamiyo/core/contracts';

import { procedure } from '../../trpc/init.ts';

export const get = procedure
  .meta({
    rest: {
      method: 'GET',
      path: '/v1/usage',
      summary: 'Read today’s use',
      description: 'The very counts that are enforced, over all processes. Counts as a request.',
      tag: 'Access',
      maxAgeSeconds: 0,
    },
  })
  .output(usageSchema)
  .query(({ ctx }) => ctx.usage.readUsage(ctx.principal));
