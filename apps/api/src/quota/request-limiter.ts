import {
  burstWindowMs,
  createSlidingWindow,
  getTier,
  quotaDay,
  secondsToNextDay,
  type Admission,
  type QuotaCounter,
  type SlidingWindow,
} from '@kamiyo/core/access';
import type { Clock } from '@kamiyo/core/kernel';
import { LRUCache } from 'lru-cache';

import { quotaSubjectOf, type Principal } from '../auth/principal.ts';

const subjectsRemembered = 50_000;

export type Limits = { requestsPerDay: number | null; burst: number };

/** How a request stands against both policies. */
export type Verdict = {
  admitted: boolean;
  /** Which policy refused. */
  refusedBy: 'burst' | 'daily' | null;
  limits: Limits;
  burstRemaining: number;
  dailyRemaining: number | null;
  /** Seconds until the policy that refused, or else the daily one, lets more pass. */
  retryAfterSeconds: number;
  dailyResetSeconds: number;
  /** The UTC day that the request was taken from. */
  day: string;
};

export type LimiterOptions = {
  quota: QuotaCounter;
  clock: Clock;
  anonymous: Limits;
  /** Off for load tests and for operators who limit bursts in front of the api. */
  burst: boolean;
};

/**
 * Two policies for each workspace or address: a burst window of this process, and the exact quota
 * of the day. What one of them refuses does not count against the other.
 */
export class RequestLimiter {
  readonly #options: LimiterOptions;
  readonly #windows = new LRUCache<string, { limit: number; window: SlidingWindow }>({
    max: subjectsRemembered,
  });

  constructor(options: LimiterOptions) {
    this.#options = options;
  }

  /** The verdict when no database is needed for it; null otherwise. */
  tryAdmit(principal: Principal, now = this.#options.clock.now()): Verdict | null {
    const request = this.#open(principal, now);
    if (request.waitMs > 0) return this.#refuseBurst(request);
    const { requestsPerDay } = request.limits;
    const admission = this.#options.quota.tryAdmit(request.subject, requestsPerDay, now);
    if (admission === null) {
      request.window?.giveBack();
      return null;
    }
    return this.#conclude(request, admission);
  }

  async admit(principal: Principal): Promise<Verdict> {
    const request = this.#open(principal, this.#options.clock.now());
    if (request.waitMs > 0) return this.#refuseBurst(request);
    const { subject, limits } = request;
    const admission = await this.#options.quota.admit(subject, limits.requestsPerDay);
    return this.#conclude(request, admission);
  }

  /** Takes back an admitted request that cost nothing. */
  refund(principal: Principal, { day }: Verdict): void {
    const { subject, limits } = this.#identify(principal);
    this.#options.quota.refund(subject, day);
    if (this.#options.burst) this.#windowOf(subject, limits.burst).giveBack();
  }

  limitsOf(principal: Principal): Limits {
    return this.#identify(principal).limits;
  }

  #identify(principal: Principal): { subject: string; limits: Limits } {
    const limits =
      principal.kind === 'key' ? getTier(principal.tier).limits : this.#options.anonymous;
    return { subject: quotaSubjectOf(principal), limits };
  }

  #open(principal: Principal, now: Date): OpenRequest {
    const { subject, limits } = this.#identify(principal);
    const window = this.#options.burst ? this.#windowOf(subject, limits.burst) : null;
    return { subject, limits, now, window, waitMs: window?.take(now.getTime()) ?? 0 };
  }

  #windowOf(subject: string, limit: number): SlidingWindow {
    const known = this.#windows.get(subject);
    if (known?.limit === limit) return known.window;
    const window = createSlidingWindow(limit, burstWindowMs);
    this.#windows.set(subject, { limit, window });
    return window;
  }

  #refuseBurst(request: OpenRequest): Verdict {
    const { limits, waitMs, now } = request;
    return {
      ...{ admitted: false, refusedBy: 'burst', limits, burstRemaining: 0, dailyRemaining: null },
      retryAfterSeconds: Math.ceil(waitMs / 1_000),
      dailyResetSeconds: secondsToNextDay(now),
      day: quotaDay(now),
    };
  }

  #conclude(request: OpenRequest, admission: Admission): Verdict {
    const { limits, window, now } = request;
    const dailyResetSeconds = secondsToNextDay(now);
    if (!admission.admitted) window?.giveBack();
    return {
      admitted: admission.admitted,
      refusedBy: admission.admitted ? null : 'daily',
      limits,
      burstRemaining: window?.remaining(now.getTime()) ?? limits.burst,
      dailyRemaining: admission.remaining,
      ...{ retryAfterSeconds: dailyResetSeconds, dailyResetSeconds, day: admission.day },
    };
  }
}

type OpenRequest = {
  subject: string;
  limits: Limits;
  now: Date;
  window: SlidingWindow | null;
  waitMs: number;
};
