import type { JobHelpers, Task } from 'graphile-worker';
import { describe, expect, it } from 'vitest';

import { outlastOutage } from './outlast-outage.ts';

const helpersWith = (abortSignal: AbortSignal) => ({ abortSignal }) as unknown as JobHelpers;

/** Runs a task over a database that is away for so many pings. */
async function runDuring(pings: number, task: Task, signal = new AbortController().signal) {
  let away = pings;
  const ping = () => (away-- > 0 ? Promise.reject(new Error('away')) : Promise.resolve());
  const { job } = outlastOutage({ job: task }, { ping, retryMs: 1 });
  const [result] = await Promise.allSettled([(job as Task)({}, helpersWith(signal))]);
  return { ...result, away };
}

describe('outlastOutage', () => {
  it('ends a job that failed, as failed, once the database is back', async () => {
    const failing = () => Promise.reject(new Error('lost the database'));
    expect(await runDuring(3, failing)).toMatchObject({ status: 'rejected', away: -1 });
  });

  it('ends a job that was done once the database is back', async () => {
    expect(await runDuring(3, () => Promise.resolve())).toMatchObject({
      ...{ status: 'fulfilled', away: -1 },
    });
  });

  it('does not hold up a worker that has to stop', async () => {
    const { away } = await runDuring(1_000, () => Promise.resolve(), AbortSignal.abort());
    expect(away).toBe(999);
  });
});
