import { router } from '../../trpc/init.ts';
import { get } from './get.ts';
import { overview } from './overview.ts';

export const usageRouter = router({ get, overview });
