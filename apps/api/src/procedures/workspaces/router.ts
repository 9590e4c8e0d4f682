import { router } from '../../trpc/init.ts';
import { create } from './create.ts';
import { deleteWorkspace } from './delete-workspace.ts';
import { get } from './get.ts';
import { list } from './list.ts';
import { rename } from './rename.ts';

export const workspacesRouter = router({
  list,
  create,
  get,
  rename,
  delete: deleteWorkspace,
});
