import { timelineSchema, type Timeline } from '@kamiyo/core/contracts';
import { day, draftOf } from '@kamiyo/core/testing';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';

import { createTestApi, type TestApi } from '../../testing/test-api.ts';

let api: TestApi;

const incidents = [
  ['Aurelia', '2025-01-06', '1000', 'ethereum', 'reentrancy'],
  ['Borealis', '2025-01-20', null, 'bsc', 'reentrancy'],
  ['Cassiope', '2025-03-31', '2500.5', 'ethereum', 'access-control'],
  ['Delphine', '2025-07-01', '40', 'ethereum', 'reentrancy'],
  ['Euphrasia', null, '7', 'ethereum', 'reentrancy'],
] as const;

beforeAll(async () => {
  api = await createTestApi(inject('postgresServerUrl'));
  await api.publish(
    'defillama',
    incidents.map(([name, date, lossUsd, chain, technique]) =>
      draftOf({
        ...{ naturalKey: name, name, lossUsd, technique },
        occurredAt: date === null ? null : day(date),
        chains: [chain],
      }),
    ),
  );
});
afterAll(() => api.close());

async function readTimeline(query: string): Promise<Timeline['data']> {
  const answer = await api.get(`/v1/stats/timeline?${query}`);
  expect(answer.status, answer.body).toBe(200);
  return timelineSchema.parse(answer.json()).data;
}

describe('GET /v1/stats/timeline', () => {
  it('counts an unknown loss apart, and leaves no period out', async () => {
    const rows = await readTimeline('interval=month');
    expect(rows.map(({ start, count }) => [start.slice(0, 7), count])).toEqual([
      ...[['2025-01', 2]],
      ...[['2025-02', 0]],
      ...[['2025-03', 1]],
      ...[['2025-04', 0]],
      ...[['2025-05', 0]],
      ...[['2025-06', 0]],
      ...[['2025-07', 1]],
    ]);
    expect(rows[0]).toMatchObject({ knownLossUsd: '1000', unknownLossCount: 1 });
  });

  it.each([
    ['day', 177],
    ['week', 26],
    ['quarter', 3],
    ['year', 1],
  ])('counts every exploit once by %s', async (interval, periods) => {
    const rows = await readTimeline(`interval=${interval}`);
    expect(rows).toHaveLength(periods);
    expect(rows.reduce((sum, row) => sum + row.count, 0)).toBe(4);
  });

  it.each([
    ['chain=bsc', 1],
    ['technique=reentrancy', 3],
    ['technique=reentrancy&chain=ethereum&minLossUsd=500', 1],
    ['q=cassiope', 1],
    ['from=2025-03-31&to=2025-03-31', 1],
    ['target=bridge', 0],
  ])('takes the filters of the list: %s', async (query, count) => {
    const rows = await readTimeline(query);
    expect(rows.reduce((sum, row) => sum + row.count, 0)).toBe(count);
  });

  it('refuses a chain that does not exist instead of counting nothing', async () => {
    expect((await api.get('/v1/stats/timeline?chain=nope')).status).toBe(400);
  });
});

describe('exploits.totals', () => {
  it('counts exactly what the list of the same filter has', async () => {
    const totals = async (updatedSince: string) => {
      const input = encodeURIComponent(JSON.stringify({ updatedSince }));
      const answer = await api.get(`/trpc/exploits.totals?input=${input}`);
      return (answer.json() as { result: { data: { count: number } } }).result.data.count;
    };
    expect(await totals('2026-06-01')).toBe(5);
    expect(await totals('2026-06-02')).toBe(0);
  });
});
