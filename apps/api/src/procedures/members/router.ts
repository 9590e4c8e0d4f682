import { router } from '../../trpc/init.ts';
import { changeRole } from './change-role.ts';
import { leave } from './leave.ts';
import { list } from './list.ts';
import { remove } from './remove.ts';

export const membersRouter = router({
  list,
  changeRole,
  remove,
  leave,
});
