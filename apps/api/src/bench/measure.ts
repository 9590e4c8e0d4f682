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

/** Times of `work` called one after another, in milliseconds, sorted. */
export async function measureTimes(
  count: number,
  work: (index: number) => Promise<unknown>,
): Promise<number[]> {
  const times: number[] = [];
  for (let index = 0; index < count; index += 1) {
    const start = performance.now();
    await work(index);
    times.push(performance.now() - start);
  }
  return times.sort((a, b) => a - b);
}

export function percentile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;
}
