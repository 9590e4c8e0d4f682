import { sourceListSchema } from '@kamiyo/core/contracts';
import { listSources } from '@kamiyo/core/ingestion';

import { procedure } from '../../trpc/init.ts';

export const list = procedure
  .meta({
    rest: {
      method: 'GET',
      path: '/v1/sources',
      summary: 'List sources',
      description: 'Health, freshness and measured share of each source, with its last runs.',
      tag: 'Sources',
      maxAgeSeconds: 60,
    },
  })
  .output(sourceListSchema)
  .query(async ({ ctx }) => ({
    data: await listSources(ctx),
    nextCursor: null,
  }));
