import { signInOptionsSchema } from '@kamiyo/core/contracts';

import { procedure } from '../../trpc/init.ts';

export const options = procedure.output(signInOptionsSchema).query(({ ctx }) => ({
  github: ctx.github !== null,
  secondFactorPending: ctx.session.readStep('second_factor') !== null,
}));
