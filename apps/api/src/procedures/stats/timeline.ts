import { timelineInputSchema, timelineSchema } from '@kamiyo/core/contracts';

import { procedure } from '../../trpc/init.ts';

export const timeline = procedure
  .meta({
    rest: {
      method: 'GET',
      path: '/v1/stats/timeline',
      summary: 'Count exploits and known losses by period',
      description:
        'With any filter of the list. Exploits whose date is not known are in no period.',
      tag: 'Statistics',
      maxAgeSeconds: 300,
    },
  })
  .input(timelineInputSchema)
  .output(timelineSchema)
  .query(async ({ ctx, input }) => ({
    interval: input.interval,
    data: await ctx.stats.readTimeline(input),
    nextCursor: null,
  }));
