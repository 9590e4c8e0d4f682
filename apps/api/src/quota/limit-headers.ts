import type { Verdict } from './request-limiter.ts';

/**
 * `RateLimit-Policy` and `RateLimit` (draft-ietf-httpapi-ratelimit-headers), and the older
 * `X-RateLimit-*` for the daily quota. No daily part without a daily limit.
 */
export function limitHeaders(verdict: Verdict): Record<string, string> {
  const { limits, burstRemaining, dailyRemaining, dailyResetSeconds } = verdict;
  const policies = [`"burst";q=${String(limits.burst)};w=10`];
  const states = [`"burst";r=${String(burstRemaining)};t=10`];
  const headers: Record<string, string> = {};
  const { requestsPerDay } = limits;
  if (requestsPerDay !== null) {
    policies.push(`"daily";q=${String(requestsPerDay)};w=86400`);
    headers['X-RateLimit-Limit'] = String(requestsPerDay);
    headers['X-RateLimit-Reset'] = String(dailyResetSeconds);
    if (dailyRemaining !== null) {
      states.push(`"daily";r=${String(dailyRemaining)};t=${String(dailyResetSeconds)}`);
      headers['X-RateLimit-Remaining'] = String(dailyRemaining);
    }
  }
  headers['RateLimit-Policy'] = policies.join(', ');
  headers.RateLimit = states.join(', ');
  if (!verdict.admitted) headers['Retry-After'] = String(verdict.retryAfterSeconds);
  return headers;
}
