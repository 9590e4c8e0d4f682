import { requestContact } from '@kamiyo/core/billing';
import { contactInputSchema, doneSchema } from '@kamiyo/core/contracts';

import { procedure } from '../../trpc/init.ts';

/** Asking for Enterprise, with or without an account. */
export const request = procedure
  .input(contactInputSchema)
  .output(doneSchema)
  .mutation(async ({ ctx, input }) => {
    const { principal } = ctx;
    const address = principal.kind === 'key' ? principal.workspaceId : principal.address;
    await requestContact(ctx.billing, { ...input, address });
    return { done: true as const };
  });
