import { router } from '../trpc/init.ts';
import { accountRouter } from './account/router.ts';
import { adminRouter } from './admin/router.ts';
import { auditRouter } from './audit/router.ts';
import { billingRouter } from './billing/router.ts';
import { chainsRouter } from './chains/router.ts';
import { changesRouter } from './changes/router.ts';
import { contactRouter } from './contact/router.ts';
import { exploitsRouter } from './exploits/router.ts';
import { invitationsRouter } from './invitations/router.ts';
import { keysRouter } from './keys/router.ts';
import { membersRouter } from './members/router.ts';
import { reviewRouter } from './review/router.ts';
import { sourcesRouter } from './sources/router.ts';
import { statsRouter } from './stats/router.ts';
import { techniquesRouter } from './techniques/router.ts';
import { tiersRouter } from './tiers/router.ts';
import { usageRouter } from './usage/router.ts';
import { workspacesRouter } from './workspaces/router.ts';

export const appRouter = router({
  account: accountRouter,
  admin: adminRouter,
  audit: auditRouter,
  billing: billingRouter,
  chains: chainsRouter,
  changes: changesRouter,
  contact: contactRouter,
  exploits: exploitsRouter,
  invitations: invitationsRouter,
  keys: keysRouter,
  members: membersRouter,
  review: reviewRouter,
  sources: sourcesRouter,
  stats: statsRouter,
  techniques: techniquesRouter,
  tiers: tiersRouter,
  usage: usageRouter,
  workspaces: workspacesRouter,
});

export type AppRouter = typeof appRouter;
