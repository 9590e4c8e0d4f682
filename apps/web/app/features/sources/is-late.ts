import type { Source } from '@kamiyo/core/contracts';

/** A source is late when it was not read for this many of its intervals. */
const intervalsMax = 3;

/** Whether a source that is polled was not read when it should have been. */
export function isLate(
  source: Pick<Source, 'lastSuccessAt' | 'pollIntervalSeconds'>,
  now: number,
): boolean {
  const { lastSuccessAt, pollIntervalSeconds } = source;
  if (pollIntervalSeconds === null) return false;
  if (lastSuccessAt === null) return true;
  return now - Date.parse(lastSuccessAt) > pollIntervalSeconds * 1_000 * intervalsMax;
}
