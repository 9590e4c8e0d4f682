import type { Done } from '@kamiyo/core/contracts';

/** The answer of a change that has nothing to tell. */
export async function done(change: Promise<void>): Promise<Done> {
  await change;
  return { done: true };
}
