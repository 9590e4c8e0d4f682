import { burstWindowMs } from '@kamiyo/core/access';

import type { Limits, Verdict } from './request-limiter.ts';

const windowSeconds = burstWindowMs / 1_000;
const policies = new WeakMap<Limits, string>();

/**
 * `RateLimit-Policy` and `RateLimit` (draft-ietf-httpapi-ratelimit-headers), and the older
 * `X-RateLimit-*` for the daily quota. No daily part without a daily limit. Names and values in a
 * row.
 */
export function limitHeaderList(verdict: Verdict): string[] {
  const { limits, burstRemaining, dailyRemaining, dailyResetSeconds } = verdict;
  const list = ['RateLimit-Policy', policyOf(limits)];
  const burstReset = verdict.refusedBy === 'burst' ? verdict.retryAfterSeconds : windowSeconds;
  let state = `"burst";r=${String(burstRemaining)};t=${String(burstReset)}`;
  if (limits.requestsPerDay !== null) {
    const reset = String(dailyResetSeconds);
    list.push('X-RateLimit-Limit', String(limits.requestsPerDay), 'X-RateLimit-Reset', reset);
    if (dailyRemaining !== null) {
      state += `, "daily";r=${String(dailyRemaining)};t=${reset}`;
      list.push('X-RateLimit-Remaining', String(dailyRemaining));
    }
  }
  list.push('RateLimit', state);
  if (!verdict.admitted) list.push('Retry-After', String(verdict.retryAfterSeconds));
  return list;
}

/** The same by name. */
export function limitHeaders(verdict: Verdict): Record<string, string> {
  const list = limitHeaderList(verdict);
  const headers: Record<string, string> = {};
  for (let index = 0; index < list.length; index += 2) {
    headers[list[index] ?? ''] = list[index + 1] ?? '';
  }
  return headers;
}

/** The tiers are few and never change: their policies are written once. */
function policyOf(limits: Limits): string {
  let policy = policies.get(limits);
  if (policy === undefined) {
    policy = `"burst";q=${String(limits.burst)};w=${String(windowSeconds)}`;
    if (limits.requestsPerDay !== null) {
      policy += `, "daily";q=${String(limits.requestsPerDay)};w=86400`;
    }
    policies.set(limits, policy);
  }
  return policy;
}
