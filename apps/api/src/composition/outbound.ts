import { resiliencePolicy, type Clock } from '@kamiyo/core/kernel';
import {
  CircuitState,
  circuitBreaker,
  ConsecutiveBreaker,
  DelegateBackoff,
  handleWhen,
  isBrokenCircuitError,
  retry,
  wrap,
  type CircuitBreakerPolicy,
} from 'cockatiel';

/** What a source answered. `body` is null when it has not changed since the last time. */
type OutboundAnswer = {
  body: string | null;
  etag: string | null;
  lastModified: string | null;
};

type OutboundRequest = {
  method: 'GET' | 'POST';
  url: string;
  headers: Readonly<Record<string, string>>;
  body?: string;
};

/** A request that failed, in words for an operator. */
export class OutboundError extends Error {
  /** Whether trying again may help: network faults, 408, 429 and 5xx. */
  readonly isTransient: boolean;
  readonly retryAfterMs: number | null;

  constructor(
    message: string,
    options: { isTransient: boolean; retryAfterMs?: number | null; cause?: unknown },
  ) {
    super(message, { cause: options.cause });
    this.name = 'OutboundError';
    this.isTransient = options.isTransient;
    this.retryAfterMs = options.retryAfterMs ?? null;
  }
}

export type OutboundPolicy = { [K in keyof typeof resiliencePolicy]: number };

export type OutboundService = {
  fetch(request: OutboundRequest, signal?: AbortSignal): Promise<OutboundAnswer>;
  breaker(): 'closed' | 'half_open' | 'open';
};

/**
 * Requests to one external service under its retry, breaker, time and size limits. The breaker
 * counts whole attempts with their retries, so that a short fault does not open it.
 */
export function createOutboundService(
  deps: { fetch: typeof fetch; clock: Clock; random: () => number },
  policy: OutboundPolicy = resiliencePolicy,
): OutboundService {
  const breaker = circuitBreaker(handleWhen(isTransient), {
    halfOpenAfter: policy.breakerOpenMs,
    breaker: new ConsecutiveBreaker(policy.breakerFailureCount),
  });
  const retries = retry(handleWhen(isTransient), {
    maxAttempts: policy.retryCountMax,
    backoff: new DelegateBackoff((context: { attempt: number; result: unknown }) =>
      retryDelayMs(context, deps.random, policy),
    ),
  });
  const guarded = wrap(breaker, retries);
  return {
    fetch: async (request, signal) => {
      try {
        return await guarded.execute((context) =>
          fetchOnce(deps, { request, policy, signal: signal ?? context.signal }),
        );
      } catch (error) {
        if (!isBrokenCircuitError(error)) throw error;
        throw new OutboundError(
          `The last ${String(policy.breakerFailureCount)} attempts failed; the next one is made ` +
            `after ${String(policy.breakerOpenMs / 1_000)} s.`,
          { isTransient: true, cause: error },
        );
      }
    },
    breaker: () => stateOf(breaker),
  };
}

/** Exponential with full jitter; a server that says how long to wait is believed within bounds. */
export function retryDelayMs(
  context: { attempt: number; result: unknown },
  random: () => number,
  policy: OutboundPolicy = resiliencePolicy,
): number {
  const { error } = context.result as { error?: unknown };
  const wanted = error instanceof OutboundError ? error.retryAfterMs : null;
  if (wanted !== null) return Math.min(wanted, policy.retryAfterMsMax);
  const ceiling = policy.retryDelayMsFirst * 2 ** (context.attempt - 1);
  return random() * Math.min(ceiling, policy.retryDelayMsMax);
}

async function fetchOnce(
  deps: { fetch: typeof fetch; clock: Clock },
  input: { request: OutboundRequest; policy: OutboundPolicy; signal: AbortSignal },
): Promise<OutboundAnswer> {
  const { request, policy } = input;
  const signal = AbortSignal.any([input.signal, AbortSignal.timeout(policy.outboundTimeoutMs)]);
  try {
    const response = await deps.fetch(request.url, {
      method: request.method,
      headers: { 'user-agent': 'kamiyo/1 (exploit records)', ...request.headers },
      ...(request.body === undefined ? {} : { body: request.body }),
      signal,
    });
    const etag = response.headers.get('etag');
    const lastModified = response.headers.get('last-modified');
    if (response.status === 304) return { body: null, etag, lastModified };
    if (!response.ok) throw toStatusError(response, deps.clock);
    return { body: await readText(response, policy.outboundBytesMax), etag, lastModified };
  } catch (error) {
    throw error instanceof OutboundError ? error : toNetworkError(error, policy);
  }
}

async function readText(response: Response, bytesMax: number): Promise<string> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of response.body ?? []) {
    bytes += (chunk as Uint8Array).byteLength;
    if (bytes > bytesMax) {
      throw new OutboundError(
        `The answer is larger than ${String(bytesMax / 1024 / 1024)} MiB after decompression.`,
        { isTransient: false },
      );
    }
    chunks.push(chunk as Uint8Array);
  }
  return new TextDecoder().decode(Buffer.concat(chunks));
}

function toStatusError(response: Response, clock: Clock): OutboundError {
  const { status } = response;
  return new OutboundError(`The server answered ${String(status)} ${response.statusText}.`.trim(), {
    isTransient: status === 408 || status === 429 || status >= 500,
    retryAfterMs: parseRetryAfter(response.headers.get('retry-after'), clock),
  });
}

function parseRetryAfter(header: string | null, clock: Clock): number | null {
  if (header === null) return null;
  if (/^\d+$/.test(header)) return Number(header) * 1_000;
  const at = Date.parse(header);
  return Number.isNaN(at) ? null : Math.max(0, at - clock.now().getTime());
}

function toNetworkError(error: unknown, policy: OutboundPolicy): OutboundError {
  if (error instanceof Error && error.name === 'TimeoutError') {
    const seconds = String(policy.outboundTimeoutMs / 1_000);
    return new OutboundError(`There was no complete answer within ${seconds} s.`, {
      ...{ isTransient: true, cause: error },
    });
  }
  const cause = error instanceof Error ? (error.cause ?? error) : error;
  const { code } = cause as { code?: unknown };
  const reason = typeof code === 'string' ? code : (cause as Error).message;
  return new OutboundError(`The server cannot be reached (${reason}).`, {
    ...{ isTransient: true, cause: error },
  });
}

function isTransient(error: unknown): boolean {
  return error instanceof OutboundError && error.isTransient;
}

function stateOf(breaker: CircuitBreakerPolicy): ReturnType<OutboundService['breaker']> {
  switch (breaker.state) {
    case CircuitState.Closed:
      return 'closed';
    case CircuitState.HalfOpen:
      return 'half_open';
    case CircuitState.Open:
    case CircuitState.Isolated:
      return 'open';
  }
}
