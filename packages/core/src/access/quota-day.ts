const dayMs = 86_400_000;

/** The UTC day of an instant, as quotas count it: `2026-05-01`. */
export function quotaDay(now: Date): string {
  return now.toISOString().slice(0, 10);
}

/** Whole seconds until the next UTC day begins; at least 1. */
export function secondsToNextDay(now: Date): number {
  return Math.max(1, Math.ceil((dayMs - (now.getTime() % dayMs)) / 1_000));
}
