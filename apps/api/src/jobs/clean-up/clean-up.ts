import type { RequestStore } from '@kamiyo/core/access';
import type { Clock } from '@kamiyo/core/kernel';

const dayMs = 86_400_000;

/** Lets go of what is kept for a while only. Says how many rows it deleted. */
export async function cleanUp(
  deps: { requests: RequestStore; clock: Clock },
  policy: { requestLogDays: number },
): Promise<{ requests: number }> {
  const before = new Date(deps.clock.now().getTime() - policy.requestLogDays * dayMs);
  return { requests: await deps.requests.deleteRequestsBefore(before) };
}
