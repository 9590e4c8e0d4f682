/** A lease is never larger: a killed process costs its workspace at most this many requests. */
const leaseMax = 100;
/** Without a limit nothing has to be shared: a lease is what makes asking rare under load. */
const unlimitedLease = 5_000;
/** A lease takes this part of what is left, so that processes share it and the last ones go singly. */
const leaseShare = 0.05;

/**
 * How many requests a process may take from the day's count at once. Shrinks to 1 as the count runs
 * out, so that the end of a quota is shared exactly.
 *
 * @param remaining requests of the day that no process has taken yet; null when there is no limit
 */
export function leaseSize(remaining: number | null): number {
  if (remaining === null) return unlimitedLease;
  return Math.max(Math.min(leaseMax, Math.floor(remaining * leaseShare)), Math.min(1, remaining));
}
