import autocannon from 'autocannon';

export type Throughput = { requestsPerSecond: number; p95Ms: number };

/** Requests a second that an address takes from `connections` clients, and the time of 95 %. */
export async function measureThroughput(input: {
  url: string;
  headers?: Record<string, string>;
  connections: number;
  seconds: number;
}): Promise<Throughput> {
  const result = await autocannon({
    url: input.url,
    connections: input.connections,
    duration: input.seconds,
    ...(input.headers === undefined ? {} : { headers: input.headers }),
  });
  const refused = result.non2xx + result.errors + result.timeouts;
  if (refused > 0) {
    throw new Error(`${String(refused)} of ${String(result.requests.total)} requests failed.`);
  }
  return { requestsPerSecond: result.requests.average, p95Ms: result.latency.p97_5 };
}

type Work = (index: number) => Promise<unknown>;

/**
 * Times of two works on the same question, called one after another, in milliseconds, sorted. They
 * take turns at going first, so that neither finds more in the caches than the other.
 */
export async function measureInTurns(
  count: number,
  works: readonly [Work, Work],
): Promise<[number[], number[]]> {
  const times: [number[], number[]] = [[], []];
  for (let index = 0; index < count; index += 1) {
    for (const which of index % 2 === 0 ? ([0, 1] as const) : ([1, 0] as const)) {
      const start = performance.now();
      await works[which](index);
      times[which].push(performance.now() - start);
    }
  }
  for (const list of times) list.sort((a, b) => a - b);
  return times;
}

export function percentile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;
}
