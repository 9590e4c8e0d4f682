import { day, draftOf } from '@kamiyo/core/testing';
import { createHeldRunStore } from '@kamiyo/db';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';

import type { Principal } from '../../auth/principal.ts';
import { migrateAll } from '../../composition/migrate-all.ts';
import { acceptRunTask } from '../../jobs/accept-run/accept-run-task.ts';
import { createTestApi, type TestApi } from '../../testing/test-api.ts';
import { llamaRows } from '../../testing/llama-rows.ts';
import { findSource } from '@kamiyo/core/sources';
import { ingestPayload } from '@kamiyo/core/ingestion';
import { appRouter } from '../app-router.ts';

let api: TestApi;
const reason = 'read both reports';

beforeAll(async () => {
  api = await createTestApi(inject('postgresServerUrl'));
  await migrateAll(api.database.url);
});
afterAll(() => api.close());

function callAs(given: Partial<Extract<Principal, { kind: 'user' }>>) {
  const principal: Principal = {
    ...{ kind: 'user', userId: 'usr_operator', sessionId: 'ses_1', isOperator: true },
    ...{ impersonatorId: null, address: '192.0.2.1', confirmedAt: new Date() },
    ...given,
  };
  const session = {} as never;
  return appRouter.createCaller({
    ...{ ...api.rest.services, requestId: 'test', address: '192.0.2.1' },
    ...{ principal, session },
  });
}

async function ingestLlama(rows: readonly unknown[]) {
  const source = findSource('defillama');
  if (source === null) throw new Error('unreachable');
  return ingestPayload(api.ingest, {
    ...{ source: source.id, trigger: 'file', pages: [JSON.stringify(rows)] },
    parse: (pages) => source.parse(pages),
  });
}

async function find(q: string): Promise<{ id: string; sources: string[] }[]> {
  api.rest.cache.invalidate();
  const page = (await api.get(`/v1/exploits?q=${q}`)).json() as {
    data: { id: string; sources: string[] }[];
  };
  return page.data.toSorted((a, b) => a.sources.join().localeCompare(b.sources.join()));
}

describe('review', () => {
  it('does not exist for anybody but an operator as themselves', async () => {
    for (const given of [{ isOperator: false }, { impersonatorId: 'usr_other' }]) {
      await expect(callAs(given).review.claims()).rejects.toThrow('nothing at this address');
    }
  });

  it('shows a claim that was held back beside what others say, and publishes it when confirmed', async () => {
    const incident = (lossUsd: string) =>
      draftOf({ naturalKey: 'h', name: 'Hugeloss', occurredAt: day('2025-06-06'), lossUsd });
    await api.publish('slowmist', [incident('40000000')]);
    await api.publish('blocksec', [incident('9000000000')]);
    const { data } = await callAs({}).review.claims();
    expect(data).toMatchObject([
      {
        ...{ source: 'blocksec', field: 'lossUsd', value: '9000000000', name: 'Hugeloss' },
        others: [{ source: 'slowmist', value: '40000000' }],
      },
    ]);
    const { reportId = '' } = data[0] ?? {};
    const decision = { reportId, field: 'lossUsd', verdict: 'confirmed', reason } as const;
    expect(await callAs({}).review.decideClaim(decision)).toEqual({
      ...{ created: 0, updated: 1, merged: 0 },
    });
    expect((await callAs({}).review.claims()).data).toEqual([]);
  });

  it('queues the taking of a held run, and the worker takes it', async () => {
    await ingestLlama(llamaRows(60));
    await ingestLlama(llamaRows(60).slice(6));
    const { data } = await callAs({}).review.runs();
    expect(data).toMatchObject([{ source: 'defillama', retracted: 6 }]);
    const runId = data[0]?.runId ?? '';
    await callAs({}).review.acceptRun({ runId, reason });
    const { rows } = await api.database.pool.query<{ task: string; payload: unknown }>(
      `SELECT t.identifier AS task, j.payload FROM graphile_worker._private_jobs j
         JOIN graphile_worker._private_tasks t ON t.id = j.task_id`,
    );
    expect(rows).toEqual([
      { task: 'accept-run', payload: { runId, reason, actor: 'usr_operator' } },
    ]);
    const held = createHeldRunStore(api.database);
    const tasks = acceptRunTask({ held, ingest: api.ingest }, pino({ level: 'silent' }));
    await tasks['accept-run']?.(rows[0]?.payload, {} as never);
    expect((await callAs({}).review.runs()).data).toEqual([]);
    expect(await api.database.prisma.report.count({ where: { state: 'retracted' } })).toBe(6);
  });

  it('keeps two incidents apart for good, also when they come to look alike', async () => {
    const incident = (name: string, date: string) =>
      draftOf({
        ...{ naturalKey: 'one', name, occurredAt: day(date), lossUsd: '1250000' },
        chains: ['ethereum'],
      });
    await api.publish('rekt', [incident('Twinswap', '2025-02-01')]);
    await api.publish('beosin', [incident('Quillbrook', '2024-07-09')]);
    const [one] = await find('twinswap');
    const [other] = await find('quillbrook');
    const pair = { exploitId: one?.id ?? '', otherId: other?.id ?? '' };
    await callAs({}).review.keepApart({ ...pair, reason });
    await api.publish('beosin', [incident('Twinswap', '2025-02-01')]);
    expect((await find('twinswap')).map(({ sources }) => sources)).toEqual([['beosin'], ['rekt']]);
    await expect(
      callAs({}).review.keepApart({ ...pair, otherId: pair.exploitId, reason }),
    ).rejects.toThrow('not apart from itself');
  });

  it('shows what an incident of little certainty resembles, and by what', async () => {
    const incident = (date: string, lossUsd: string) =>
      draftOf({
        ...{ naturalKey: 'near', name: 'Marrowgate', occurredAt: day(date), lossUsd },
        chains: ['ethereum'],
      });
    await api.publish('rekt', [incident('2025-04-01', '1000000')]);
    await api.publish('beosin', [incident('2025-04-21', '1900000')]);
    const { data } = await callAs({}).review.pairs();
    const pair = data.find(({ name }) => name === 'Marrowgate');
    const [neighbour] = pair?.neighbours ?? [];
    expect(neighbour).toMatchObject({ name: 'Marrowgate' });
    const comparators = neighbour?.evidence.map(({ comparator }) => comparator);
    expect(comparators).toEqual(expect.arrayContaining(['name', 'days', 'amount', 'chain']));
    expect(neighbour?.evidence.every(({ detail }) => detail.length > 5)).toBe(true);
  });

  it('keeps reports together for good, also when they come to look different', async () => {
    const incident = (name: string) =>
      draftOf({
        ...{ naturalKey: 'two', name, occurredAt: day('2025-03-03'), lossUsd: '777000' },
        chains: ['bsc'],
      });
    await api.publish('rekt', [incident('Sundermill')]);
    await api.publish('beosin', [incident('Sundermill')]);
    const [merged] = await find('sundermill');
    expect(merged?.sources).toEqual(['beosin', 'rekt']);
    await callAs({}).review.keepTogether({ exploitId: merged?.id ?? '', reason });
    await api.publish('beosin', [{ ...incident('Otherwise'), occurredAt: day('2023-01-01') }]);
    const [still] = await find('sundermill');
    expect(still).toMatchObject({ id: merged?.id, sources: ['beosin', 'rekt'] });
  });
});
