import { router } from '../../trpc/init.ts';
import { accept } from './accept.ts';
import { create } from './create.ts';
import { list } from './list.ts';
import { revoke } from './revoke.ts';
import { show } from './show.ts';

export const invitationsRouter = router({
  list,
  create,
  revoke,
  show,
  accept,
});
