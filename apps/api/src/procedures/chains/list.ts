import { findChain, shareListSchema } from '@kamiyo/core/contracts';

import { procedure } from '../../trpc/init.ts';

export const list = procedure
  .meta({
    rest: {
      method: 'GET',
      path: '/v1/chains',
      summary: 'List chains',
      description: 'Chains with at least one exploit: how many, and the losses that are known.',
      tag: 'Statistics',
      maxAgeSeconds: 900,
    },
  })
  .output(shareListSchema)
  .query(async ({ ctx }) => {
    const shares = await ctx.stats.listChainShares(ctx.clock.now());
    const data = shares.map((share) => ({ ...share, name: findChain(share.id)?.name ?? share.id }));
    return { data, nextCursor: null };
  });
