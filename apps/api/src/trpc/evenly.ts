import { setTimeout as pause } from 'node:timers/promises';

/** Far above what writing a link and queueing a letter take, and too short to be noticed. */
const leastMs = 150;

/**
 * Answers after a while at the earliest, well or not, so that how long it took does not tell whether
 * there was anything to do: whether an address has an account.
 */
export async function evenly<Result>(work: Promise<Result>): Promise<Result> {
  await Promise.allSettled([work, pause(leastMs)]);
  return work;
}
