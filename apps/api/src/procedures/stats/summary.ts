import { statsSummarySchema } from '@kamiyo/core/contracts';

import { procedure } from '../../trpc/init.ts';

export const summary = procedure
  .meta({
    rest: {
      method: 'GET',
      path: '/v1/stats',
      summary: 'Summarise the history',
      description: 'Counts, known losses, and how many losses are unknown.',
      tag: 'Statistics',
      maxAgeSeconds: 300,
    },
  })
  .output(statsSummarySchema)
  .query(({ ctx }) => ctx.stats.summarise(ctx.clock.now()));
