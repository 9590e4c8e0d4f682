/**
 * At most `limit` requests in any span of `windowMs`, exactly: the time of each of the last `limit`
 * requests is kept, and a request passes when the oldest of them lies outside the window. A refused
 * request is not counted. State of one process.
 */
export type SlidingWindow = {
  /** 0 when the request passes and is counted; otherwise the milliseconds to wait. */
  take(nowMs: number): number;
  /** Takes back the last request that passed: it turned out to cost nothing. */
  giveBack(): void;
  remaining(nowMs: number): number;
};

export function createSlidingWindow(limit: number, windowMs: number): SlidingWindow {
  const times = new Float64Array(limit).fill(-Infinity);
  let next = 0;
  return {
    take: (nowMs) => {
      const oldest = times[next] ?? -Infinity;
      const waitMs = oldest + windowMs - nowMs;
      if (waitMs > 0) return Math.ceil(waitMs);
      times[next] = nowMs;
      next = (next + 1) % limit;
      return 0;
    },
    giveBack: () => {
      next = (next + limit - 1) % limit;
      times[next] = -Infinity;
    },
    // Read from `next` on the times ascend: those outside the window come first.
    remaining: (nowMs) => {
      let free = 0;
      let end = limit;
      while (free < end) {
        const middle = (free + end) >>> 1;
        if ((times[(next + middle) % limit] ?? 0) + windowMs <= nowMs) free = middle + 1;
        else end = middle;
      }
      return free;
    },
  };
}
