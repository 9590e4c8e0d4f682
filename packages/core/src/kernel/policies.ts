/**
 * Resilience and plausibility values, each in one place. Deployments override them through the
 * environment; nothing else in the code holds a copy.
 */
export const resiliencePolicy = {
  /** Attempts after the first one. */
  retryCountMax: 3,
  retryDelayMsFirst: 1_000,
  retryDelayMsMax: 10_000,
  /** A server's `Retry-After` is honoured up to this long. */
  retryAfterMsMax: 60_000,
  /** Failures in a row that open the breaker of one external service. */
  breakerFailureCount: 5,
  breakerOpenMs: 60_000,
  outboundTimeoutMs: 15_000,
  /** Counted after decompression. */
  outboundBytesMax: 32 * 1024 * 1024,
} as const;

export const plausibilityPolicy = {
  /** A loss above this is not published until a second source or an operator confirms it. */
  lossUsdMax: 5_000_000_000,
  /** A claim this many times away from the source's earlier one, or from all others, waits. */
  lossJumpFactor: 100,
  /** Clocks and time zones differ: a date further ahead than this is in the future. */
  futureToleranceMs: 36 * 60 * 60 * 1_000,
  /** A run that would retract more than this share of a source's live reports changes nothing … */
  retractedShareMax: 0.02,
  /** … when that is at least this many reports. */
  retractedCountMin: 5,
  /** Nor does one that would empty a field in more than this share of the reports that have it … */
  emptiedShareMax: 0.2,
  /** … when that is at least this many reports. */
  emptiedCountMin: 10,
} as const;
