const dayMs = 86_400_000;

let known = { number: Number.NaN, text: '' };

/** The UTC day of an instant, as quotas count it: `2026-05-01`. Asked for with every request. */
export function quotaDay(now: Date): string {
  const number = Math.floor(now.getTime() / dayMs);
  if (number !== known.number) known = { number, text: now.toISOString().slice(0, 10) };
  return known.text;
}

/** When the next UTC day begins. */
export function nextQuotaDay(now: Date): Date {
  return new Date((Math.floor(now.getTime() / dayMs) + 1) * dayMs);
}

/** Whole seconds until the next UTC day begins; at least 1. */
export function secondsToNextDay(now: Date): number {
  return Math.max(1, Math.ceil((dayMs - (now.getTime() % dayMs)) / 1_000));
}
