import { signInWithGithub } from '@kamiyo/core/accounts';
import { githubFinishAnswerSchema, githubFinishInputSchema } from '@kamiyo/core/contracts';
import { DomainError } from '@kamiyo/core/errors';

import { procedure } from '../../trpc/init.ts';
import { takeFirstStep } from './take-first-step.ts';

export const githubFinish = procedure
  .input(githubFinishInputSchema)
  .output(githubFinishAnswerSchema)
  .mutation(async ({ ctx, input: { code, state } }) => {
    if (ctx.github === null) throw new DomainError('github.unavailable');
    const kept = ctx.session.readStep('github');
    // Without the state of this very browser somebody else's sign-in could be slipped in.
    if (typeof kept?.verifier !== 'string' || kept.state !== state) {
      throw new DomainError('github.refused');
    }
    ctx.session.dropStep('github');
    const identity = await ctx.github.identify({ code, verifier: kept.verifier });
    const step = await signInWithGithub(ctx.accounts, identity);
    return { status: await takeFirstStep(ctx.session, step), to: kept.to ?? null };
  });
