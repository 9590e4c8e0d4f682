import { once } from 'node:events';

import { rebuildExploits, type RebuildDeps } from '@kamiyo/core/ingestion';
import { resolutionModel, type ResolutionModel } from '@kamiyo/core/resolution';
import { day, draftOf } from '@kamiyo/core/testing';
import { createRebuildStore } from '@kamiyo/db';
import { afterAll, describe, expect, inject, it } from 'vitest';

import { nameOf } from '../testing/llama-rows.ts';
import { runCli, startCli } from '../testing/run-cli.ts';
import { createTestApi, type TestApi } from '../testing/test-api.ts';

const incidents = 30;
/** So many that a rebuild takes several transactions. */
const manyIncidents = 150;
const actor = 'test';
const apis: TestApi[] = [];
afterAll(() => Promise.all(apis.map((api) => api.close())));

/** A model to which nothing is alike: every report is an exploit of its own. */
const doubtful: ResolutionModel = {
  ...resolutionModel,
  version: 'doubtful',
  regimes: {
    namesAgree: { ...resolutionModel.regimes.namesAgree, priorBits: -1_000 },
    namesDiffer: { ...resolutionModel.regimes.namesDiffer, priorBits: -1_000 },
  },
};

type RebuildJson = {
  rekeyed: number;
  edges: { added: number; changed: number; removed: number };
  exploits: { created: number; updated: number; merged: number };
  seq: { from: string; to: string } | null;
};

/** Incidents that three sources tell of, each with a figure and a day of its own. */
async function createHistory(count = incidents): Promise<TestApi> {
  const api = await createTestApi(inject('postgresServerUrl'));
  apis.push(api);
  for (const [place, source] of ['defillama', 'slowmist', 'rekt'].entries()) {
    api.setNow(`2026-06-01T1${String(place)}:00:00.000Z`);
    await publish(api, { source, place, count });
  }
  return api;
}

function publish(
  api: TestApi,
  { source, place, count }: { source: string; place: number; count: number },
) {
  const drafts = Array.from({ length: count }, (_, index) => {
    const at = new Date(Date.UTC(2023, 0, 1 + index * 3 + (place % 2))).toISOString().slice(0, 10);
    return draftOf({
      ...{ naturalKey: String(index), name: nameOf(index), occurredAt: day(at) },
      ...{ lossUsd: String(1_000_000 + index * 7_919 + place), chains: ['ethereum'] },
    });
  });
  return api.publish(source, drafts);
}

function depsOf(api: TestApi): RebuildDeps {
  return { store: createRebuildStore(api.database), clock: api.services.clock };
}

async function rebuild(api: TestApi): Promise<RebuildJson> {
  const result = await runCli(api.database.url, ['exploits', 'rebuild', '--json']);
  expect(result).toMatchObject({ code: 0 });
  return JSON.parse(result.stdout) as RebuildJson;
}

/** What is published under which id, and what resolution keeps to lead there. */
async function stateOf({ database: { prisma } }: TestApi) {
  const exploits = await prisma.exploit.findMany({
    where: { listed: true },
    select: { id: true, record: true, marginBits: true },
    orderBy: { id: 'asc' },
  });
  const keys = await prisma.blockKey.findMany({ orderBy: [{ key: 'asc' }, { reportId: 'asc' }] });
  const edges = await prisma.matchEdge.findMany({
    select: { reportA: true, reportB: true, score: true },
    orderBy: [{ reportA: 'asc' }, { reportB: 'asc' }],
  });
  return { exploits, keys, edges };
}

/** What an older version left behind: other groupings, edges and keys. */
async function makeOutdated(api: TestApi): Promise<void> {
  await rebuildExploits(depsOf(api), { actor, model: doubtful });
  await api.database.pool.query(`UPDATE "BlockKey" SET key = 'old:' || key`);
}

async function seqsOf({ database: { prisma } }: TestApi): Promise<number[]> {
  return (await prisma.change.findMany({ orderBy: { seq: 'asc' } })).map(({ seq }) => Number(seq));
}

describe('kamiyo exploits rebuild', () => {
  it('writes nothing and spends no place of the sequence when the model is the same', async () => {
    const api = await createHistory();
    const { prisma } = api.database;
    const compared = () => prisma.matchEdge.aggregate({ _max: { comparedAt: true }, _count: true });
    const [before, seqs, edges] = [await stateOf(api), await seqsOf(api), await compared()];
    expect(await rebuild(api)).toMatchObject({
      ...{ reports: incidents * 3, rekeyed: 0, edges: { added: 0, changed: 0, removed: 0 } },
      ...{ exploits: { created: 0, updated: 0, merged: 0 }, seq: null },
    });
    expect(await seqsOf(api)).toEqual(seqs);
    expect(await stateOf(api)).toEqual(before);
    expect(await compared()).toEqual(edges);
  });

  it('follows another model and back, with every id alive and the sequence whole', async () => {
    const api = await createHistory();
    const before = await stateOf(api);
    const apart = await rebuildExploits(depsOf(api), { actor, model: doubtful });
    expect(apart.edges.removed).toBe(before.edges.length);
    expect(apart.exploits).toMatchObject({ created: incidents * 2, updated: incidents, merged: 0 });
    const splitOff = await api.database.prisma.exploit.findMany({
      where: { id: { notIn: before.exploits.map(({ id }) => id) } },
    });
    expect(splitOff).toHaveLength(incidents * 2);
    expect(await rebuild(api)).toMatchObject({
      exploits: { created: 0, updated: incidents, merged: incidents * 2 },
    });
    expect(await stateOf(api)).toEqual(before);
    const sample = await Promise.all(
      splitOff.slice(0, 20).map(({ id }) => api.get(`/v1/exploits/${id}`)),
    );
    expect(sample.map(({ status }) => status)).toEqual(sample.map(() => 301));
    const seqs = await seqsOf(api);
    expect(seqs).toEqual(seqs.map((_, index) => index + 1));
  });

  it('finds every report under the present keys, whatever they were', async () => {
    const api = await createHistory();
    const before = await stateOf(api);
    await api.database.pool.query(`UPDATE "BlockKey" SET key = 'old:' || key`);
    expect(await rebuild(api)).toMatchObject({ rekeyed: incidents * 3, seq: null });
    expect(await stateOf(api)).toEqual(before);
  });

  it('is completed by the next run when it is killed in the middle', async () => {
    const api = await createHistory(manyIncidents);
    const before = await stateOf(api);
    await makeOutdated(api);
    const child = startCli(api.database.url, ['exploits', 'rebuild']);
    for await (const chunk of child.stderr ?? []) {
      if (String(chunk).includes('Groupings:')) break;
    }
    child.kill('SIGKILL');
    if (child.exitCode === null) await once(child, 'close');
    const half = await api.database.prisma.exploit.count({ where: { listed: true } });
    expect(half).toBeGreaterThan(manyIncidents);
    expect(half).toBeLessThan(manyIncidents * 3);
    await rebuild(api);
    expect(await stateOf(api)).toEqual(before);
    expect(await rebuild(api)).toMatchObject({ rekeyed: 0, seq: null });
    const seqs = await seqsOf(api);
    expect(seqs).toEqual(seqs.map((_, index) => index + 1));
  });

  it('ends in the same exploits when sources deliver in between', async () => {
    const [api, still] = [await createHistory(), await createHistory()];
    const late = { source: 'blocksec', place: 3, count: incidents };
    await makeOutdated(api);
    await Promise.all([
      rebuildExploits(depsOf(api), { actor }),
      publish(api, late),
      rebuildExploits(depsOf(api), { actor }),
    ]);
    await publish(still, late);
    const records = async (of: TestApi) => (await stateOf(of)).exploits.map((row) => row.record);
    expect(new Set(await records(api))).toEqual(new Set(await records(still)));
    expect((await stateOf(api)).edges).toEqual((await stateOf(still)).edges);
  });

  it('waits for whoever regroups reports', async () => {
    const api = await createHistory();
    const { pool } = api.database;
    let steps = 0;
    const onProgress = () => (steps += 1);
    const client = await pool.connect();
    await client.query('BEGIN; SELECT pg_advisory_xact_lock(7402119)');
    const running = rebuildExploits({ ...depsOf(api), onProgress }, { actor });
    await expect
      .poll(async () => {
        const { rows } = await pool.query<{ waiting: string }>(
          `SELECT count(*) AS waiting FROM pg_stat_activity
            WHERE datname = current_database() AND wait_event = 'advisory'`,
        );
        return rows[0]?.waiting;
      })
      .toBe('1');
    expect(steps).toBe(0);
    await client.query('COMMIT');
    client.release();
    await running;
    expect(steps).toBeGreaterThan(1);
  });

  it('is audited', async () => {
    const api = await createHistory();
    await rebuild(api);
    const entry = await api.database.prisma.auditEntry.findFirst({ orderBy: { id: 'desc' } });
    expect(entry).toMatchObject({
      ...{ action: 'exploits.rebuilt', actor: 'operator' },
      detail: { model: resolutionModel.version, reports: incidents * 3 },
    });
  });
});
