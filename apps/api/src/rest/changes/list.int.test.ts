import { day, draftOf } from '@kamiyo/core/testing';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';

import { createTestApi, type TestApi } from '../../testing/test-api.ts';

type Page = {
  data: { seq: string; causes: string[]; exploitId: string; revision: number }[];
  nextAfter: string;
  more: boolean;
};

let api: TestApi;

beforeAll(async () => {
  api = await createTestApi(inject('postgresServerUrl'));
});
afterAll(async () => {
  await api.close();
});

const drafts = (loss: number) =>
  Array.from({ length: 12 }, (_, index) =>
    draftOf({
      naturalKey: `c${String(index)}`,
      name: `Change${String(index)}y`,
      occurredAt: day(`2025-0${String(1 + (index % 9))}-1${String(index % 10)}`),
      lossUsd: String(loss + index),
    }),
  );

async function read(query: string): Promise<Page> {
  const answer = await api.get(`/v1/changes?${query}`);
  expect(answer.status).toBe(200);
  return answer.json() as Page;
}

describe('GET /v1/changes', () => {
  it('gives every change once, in order, in pages of any size', async () => {
    await api.publish('defillama', drafts(1_000));
    await api.publish('defillama', drafts(1_500));
    const seen: string[] = [];
    let after = '0';
    for (;;) {
      const page = await read(`after=${after}&limit=5`);
      seen.push(...page.data.map((change) => change.seq));
      after = page.nextAfter;
      if (!page.more) break;
    }
    expect(seen).toEqual(Array.from({ length: 24 }, (_, index) => String(index + 1)));
  });

  it('moves past what a filter leaves out', async () => {
    const page = await read('cause=amount_revised&limit=100');
    expect(page.data.every((change) => change.causes.includes('amount_revised'))).toBe(true);
    expect(page.data).toHaveLength(12);
    expect((await read('after=12&cause=created')).nextAfter).toBe('24');
  });

  it('spends no place on a delivery that changes nothing', async () => {
    const result = await api.publish('defillama', drafts(1_500));
    expect(result).toMatchObject({ new: 0, changed: 0, unchanged: 12, seq: null });
    expect((await read('after=24')).data).toEqual([]);
  });

  it.each(['after=-1', 'after=x', 'limit=0', 'limit=1001', 'cause=because'])(
    'answers 400 to %s',
    async (query) => {
      expect((await api.get(`/v1/changes?${query}`)).status).toBe(400);
    },
  );
});
