import { mergeExploits, splitExploit, type OperatorDeps } from '@kamiyo/core/judgements';
import { day, draftOf } from '@kamiyo/core/testing';
import { createOperatorStore } from '@kamiyo/db';
import { applyPatch } from 'rfc6902';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';

import { createTestApi, type TestApi } from '../../testing/test-api.ts';

type Entry = { seq: string; exploitId: string; revision: number; causes: string[] };
type Mirrored = { name: string; sources: string[]; mergedInto: string | null; status: string };

let api: TestApi;
let deps: OperatorDeps;
let a: string;
let b: string;
const decision = { actor: 'ada', reason: 'read both reports' };

beforeAll(async () => {
  api = await createTestApi(inject('postgresServerUrl'));
  deps = { operators: createOperatorStore(api.database), clock: api.services.clock };
});
afterAll(() => api.close());

async function read<T>(path: string): Promise<T> {
  // What a decision changed is heard a moment later; this test asks at once.
  api.rest.cache.invalidate();
  return (await api.get(path)).json() as T;
}

/** A consumer that knows nothing but the sequence and the patches that its entries point to. */
function createMirror() {
  const records = new Map<string, Mirrored>();
  const entries: Entry[] = [];
  const apply = async ({ exploitId, revision }: Entry) => {
    const path = `/v1/exploits/${exploitId}/history`;
    const { data } = await read<{ data: { revision: number; patch: [] }[] }>(path);
    const patch = data.find((row) => row.revision === revision)?.patch ?? [];
    const record = records.get(exploitId) ?? ({} as Mirrored);
    expect(applyPatch(record, patch).filter((error) => error !== null)).toEqual([]);
    records.set(exploitId, record);
  };
  return {
    entries,
    /** The list as this consumer knows it. */
    list: () =>
      Object.fromEntries(
        [...records]
          .filter(([, record]) => record.mergedInto === null && record.status !== 'retracted')
          .map(([id, { name, sources }]) => [id, { name, sources }]),
      ),
    whereIs: (id: string) => records.get(id)?.mergedInto ?? id,
    follow: async () => {
      const after = entries.at(-1)?.seq ?? '0';
      const { data } = await read<{ data: Entry[] }>(`/v1/changes?after=${after}&limit=1000`);
      for (const entry of data) await apply(entry);
      entries.push(...data);
      return data;
    },
  };
}

async function listed(): Promise<Record<string, { name: string; sources: string[] }>> {
  type Row = { id: string; name: string; sources: string[] };
  const { data } = await read<{ data: Row[] }>('/v1/exploits?limit=200');
  return Object.fromEntries(data.map(({ id, name, sources }) => [id, { name, sources }]));
}

const told = (entries: readonly Entry[]) =>
  Object.fromEntries(entries.map(({ exploitId, causes }) => [exploitId, causes[0]]));

async function split(): Promise<void> {
  const { reports } = await read<{ reports: { id: string; source: string }[] }>(
    `/v1/exploits/${b}`,
  );
  const reportIds = reports.filter(({ source }) => source === 'defillama').map(({ id }) => id);
  await splitExploit(deps, { ...decision, exploitId: b, reportIds });
}

describe('merge, split and merge again', () => {
  const mirror = createMirror();

  it('begins with two exploits', async () => {
    const incident = (name: string, date: string, lossUsd: string) =>
      draftOf({ naturalKey: name, name, occurredAt: day(date), lossUsd });
    await api.publish('defillama', [incident('Zephyrion', '2025-01-10', '100')]);
    await api.publish('slowmist', [incident('Quillbrook', '2025-03-20', '900')]);
    const entries = await mirror.follow();
    expect(entries.map(({ causes }) => causes)).toEqual([['created'], ['created']]);
    [a, b] = [entries[0]?.exploitId ?? '', entries[1]?.exploitId ?? ''];
    expect(mirror.list()).toEqual(await listed());
  });

  it('tells a consumer of the sequence where each one went, step by step', async () => {
    await mergeExploits(deps, { ...decision, exploitId: a, into: b });
    expect(told(await mirror.follow())).toEqual({ [a]: 'merged', [b]: 'merged' });
    expect([mirror.whereIs(a), mirror.list()]).toEqual([b, await listed()]);
    await split();
    const apart = told(await mirror.follow());
    expect(apart).toMatchObject({ [a]: 'split' });
    expect(Object.keys(apart).sort()).toEqual([a, b].sort());
    expect([mirror.whereIs(a), mirror.list()]).toEqual([a, await listed()]);
    expect(Object.keys(mirror.list())).toHaveLength(2);
    await mergeExploits(deps, { ...decision, exploitId: a, into: b });
    expect(told(await mirror.follow())).toEqual({ [a]: 'merged', [b]: 'merged' });
    expect([mirror.whereIs(a), mirror.list()]).toEqual([b, await listed()]);
  });

  it('leaves every id with an answer', async () => {
    const [merged, survivor] = [
      await api.get(`/v1/exploits/${a}`),
      await api.get(`/v1/exploits/${b}`),
    ];
    expect(merged).toMatchObject({ status: 301 });
    expect(merged.headers.location).toBe(`/v1/exploits/${b}`);
    const partly = await api.get(`/v1/exploits/${a}?fields=id,name`);
    expect(partly).toMatchObject({ status: 301 });
    expect(partly.headers.location).toBe(`/v1/exploits/${b}?fields=id,name`);
    expect(survivor.status).toBe(200);
  });

  it('tells the same to whoever slept through all of it', async () => {
    const late = createMirror();
    await late.follow();
    expect(late.list()).toEqual(mirror.list());
    expect(late.entries).toEqual(mirror.entries);
    const seqs = late.entries.map(({ seq }) => Number(seq));
    expect(seqs).toEqual(seqs.map((_, index) => index + 1));
  });
});
