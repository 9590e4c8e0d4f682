import type { RequestStore } from '@kamiyo/core/access';
import type { Clock } from '@kamiyo/core/kernel';
import type { ExpiredCounts } from '@kamiyo/db';

const dayMs = 86_400_000;

/** Lets go of what is kept for a while only. Says how many rows it deleted. */
export async function cleanUp(
  deps: {
    requests: RequestStore;
    clock: Clock;
    /** Sessions, links, invitations and attempts that have ended. */
    deleteExpired(now: Date): Promise<ExpiredCounts>;
  },
  policy: { requestLogDays: number },
): Promise<{ requests: number } & ExpiredCounts> {
  const now = deps.clock.now();
  const before = new Date(now.getTime() - policy.requestLogDays * dayMs);
  const requests = await deps.requests.deleteRequestsBefore(before);
  return { requests, ...(await deps.deleteExpired(now)) };
}
