import { burstWindowMs, nextQuotaDay, quotaDay, type QuotaCounter } from '@kamiyo/core/access';
import type { Usage } from '@kamiyo/core/contracts';
import type { Clock } from '@kamiyo/core/kernel';

import { quotaSubjectOf, type Principal } from '../auth/principal.ts';
import type { RequestLimiter } from './request-limiter.ts';

/** Reads what a caller has used today, from the counts that are enforced. */
export type UsageReader = { readUsage(principal: Principal): Promise<Usage> };

export function createUsageReader(deps: {
  quota: QuotaCounter;
  limiter: RequestLimiter;
  clock: Clock;
}): UsageReader {
  return {
    readUsage: async (principal) => {
      const used = await deps.quota.readUsed(quotaSubjectOf(principal));
      const { requestsPerDay: limit, burst } = deps.limiter.limitsOf(principal);
      const now = deps.clock.now();
      return {
        workspaceId: principal.kind === 'key' ? principal.workspaceId : null,
        tier: principal.kind === 'key' ? principal.tier : null,
        day: quotaDay(now),
        requests: {
          used,
          limit,
          remaining: limit === null ? null : Math.max(0, limit - used),
          resetsAt: nextQuotaDay(now).toISOString(),
        },
        burst: { limit: burst, windowSeconds: burstWindowMs / 1_000 },
      };
    },
  };
}
