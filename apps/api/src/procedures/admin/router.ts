import { router } from '../../trpc/init.ts';
import { contactRequests } from './contact-requests.ts';
import { endImpersonation } from './end-impersonation.ts';
import { impersonate } from './impersonate.ts';
import { setTierOverride } from './set-tier-override.ts';
import { users } from './users.ts';
import { workspace } from './workspace.ts';
import { workspaces } from './workspaces.ts';

export const adminRouter = router({
  workspaces,
  workspace,
  setTierOverride,
  impersonate,
  endImpersonation,
  contactRequests,
  users,
});
