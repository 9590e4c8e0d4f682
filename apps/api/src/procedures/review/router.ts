import { router } from '../../trpc/init.ts';
import { acceptRun } from './accept-run.ts';
import { claims } from './claims.ts';
import { decideClaim } from './decide-claim.ts';
import { discardRun } from './discard-run.ts';
import { keepApart } from './keep-apart.ts';
import { keepTogether } from './keep-together.ts';
import { mergePair } from './merge-pair.ts';
import { pairs } from './pairs.ts';
import { runs } from './runs.ts';

export const reviewRouter = router({
  claims,
  decideClaim,
  runs,
  acceptRun,
  discardRun,
  pairs,
  mergePair,
  keepApart,
  keepTogether,
});
