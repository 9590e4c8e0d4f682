import { signUp as register } from '@kamiyo/core/accounts';
import { signUpAnswerSchema, signUpInputSchema } from '@kamiyo/core/contracts';
import { getInvitation } from '@kamiyo/core/workspaces';

import { evenly } from '../../trpc/evenly.ts';
import { procedure } from '../../trpc/init.ts';

export const signUp = procedure
  .input(signUpInputSchema)
  .output(signUpAnswerSchema)
  .mutation(async ({ ctx, input }) => {
    const { invitationToken: token, ...account } = input;
    const { address } = ctx;
    const invitation = token === undefined ? null : await getInvitation(ctx.workspaces, token);
    const provenEmail = invitation?.email ?? null;
    const outcome = await evenly(register(ctx.accounts, { ...account, address, provenEmail }));
    if (outcome === null) return { status: 'mail_sent' };
    await ctx.session.start({ userId: outcome.signedInAs });
    return { status: 'signed_in' };
  });
