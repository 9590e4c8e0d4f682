import { doneSchema } from '@kamiyo/core/contracts';

import { procedure } from '../../trpc/init.ts';
import { done } from '../done.ts';

/** Works without a session too: whoever presses it wants to be out. */
export const signOut = procedure.output(doneSchema).mutation(({ ctx }) => done(ctx.session.end()));
