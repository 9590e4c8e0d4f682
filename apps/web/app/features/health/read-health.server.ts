import { healthSchema, type Health } from '@kamiyo/core/contracts';

const timeoutMs = 5_000;

/** How the service says it is doing; null when it does not answer. */
export async function readHealth(apiUrl: string): Promise<Health | null> {
  try {
    const answer = await fetch(`${apiUrl}/api/health`, { signal: AbortSignal.timeout(timeoutMs) });
    const health = healthSchema.safeParse(await answer.json());
    return health.success ? health.data : null;
  } catch {
    return null;
  }
}
