import { router } from '../../trpc/init.ts';
import { summary } from './summary.ts';
import { timeline } from './timeline.ts';

export const statsRouter = router({ summary, timeline });
