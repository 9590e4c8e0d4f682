import { router } from '../trpc/init.ts';
import { chainsRouter } from './chains/router.ts';
import { changesRouter } from './changes/router.ts';
import { exploitsRouter } from './exploits/router.ts';
import { sourcesRouter } from './sources/router.ts';
import { statsRouter } from './stats/router.ts';
import { techniquesRouter } from './techniques/router.ts';
import { usageRouter } from './usage/router.ts';

export const appRouter = router({
  chains: chainsRouter,
  changes: changesRouter,
  exploits: exploitsRouter,
  sources: sourcesRouter,
  stats: statsRouter,
  techniques: techniquesRouter,
  usage: usageRouter,
});

export type AppRouter = typeof appRouter;
