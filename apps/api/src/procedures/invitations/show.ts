import { shownInvitationSchema, tokenInputSchema } from '@kamiyo/core/contracts';
import { showInvitation } from '@kamiyo/core/workspaces';

import { procedure } from '../../trpc/init.ts';

export const show = procedure
  .input(tokenInputSchema)
  .output(shownInvitationSchema)
  .query(({ ctx, input }) => showInvitation(ctx.workspaces, input.token));
