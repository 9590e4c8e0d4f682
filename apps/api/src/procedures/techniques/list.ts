import { isTechniqueId, shareListSchema, techniqueLabel } from '@kamiyo/core/contracts';

import { procedure } from '../../trpc/init.ts';

export const list = procedure
  .meta({
    rest: {
      method: 'GET',
      path: '/v1/techniques',
      summary: 'List techniques',
      description: 'Techniques with at least one exploit, and the losses that are known.',
      tag: 'Statistics',
      maxAgeSeconds: 900,
    },
  })
  .output(shareListSchema)
  .query(async ({ ctx }) => {
    const shares = await ctx.stats.listTechniqueShares(ctx.clock.now());
    const data = shares.map((share) => ({
      ...share,
      name: isTechniqueId(share.id) ? techniqueLabel(share.id) : share.id,
    }));
    return { data, nextCursor: null };
  });
