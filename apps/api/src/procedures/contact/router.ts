import { router } from '../../trpc/init.ts';
import { request } from './request.ts';

export const contactRouter = router({ request });
