import { errorTable } from '@kamiyo/core/errors';
import { initTRPC } from '@trpc/server';

import type { RestMeta } from '../rest/rest-meta.ts';
import type { Context } from './context.ts';
import { toDomainError } from './to-domain-error.ts';

const t = initTRPC
  .context<Context>()
  .meta<RestMeta>()
  .create({
    errorFormatter({ shape, error }) {
      const domain = toDomainError(error);
      return {
        ...shape,
        message: domain.detail,
        data: {
          // Neither a stack nor an internal message leaves the process.
          code: shape.data.code,
          httpStatus: errorTable[domain.code].status,
          path: shape.data.path,
          domainCode: domain.code,
          errors: domain.faults,
          retryAfterSeconds: domain.retryAfterSeconds,
        },
      };
    },
  });

export const router = t.router;
export const procedure = t.procedure;
