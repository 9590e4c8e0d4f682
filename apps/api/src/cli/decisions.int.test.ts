import type { Exploit } from '@kamiyo/core/contracts';
import { exploitSchema } from '@kamiyo/core/contracts';
import {
  decideClaim,
  mergeExploits,
  restoreExploit,
  retractExploit,
  splitExploit,
  type OperatorDeps,
} from '@kamiyo/core/judgements';
import { day, draftOf } from '@kamiyo/core/testing';
import { createOperatorStore } from '@kamiyo/db';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';

import { createTestApi, type TestApi } from '../testing/test-api.ts';

let api: TestApi;
let deps: OperatorDeps;
const decision = { actor: 'ada', reason: 'they are one and the same' };

beforeAll(async () => {
  api = await createTestApi(inject('postgresServerUrl'));
  deps = { operators: createOperatorStore(api.database), clock: api.services.clock };
});
afterAll(async () => {
  await api.close();
});

async function idOf(q: string): Promise<string> {
  api.rest.cache.invalidate();
  const page = await api.get(`/v1/exploits?q=${q}`);
  return (page.json() as { data: { id: string }[] }).data[0]?.id ?? '';
}

async function get(id: string): Promise<{ status: number; location: unknown; exploit: Exploit }> {
  // What a decision changed is heard a moment later; this test asks at once.
  api.rest.cache.invalidate();
  const answer = await api.get(`/v1/exploits/${id}`);
  const exploit = exploitSchema.parse(answer.json());
  return { status: answer.status, location: answer.headers.location, exploit };
}

async function causesOf(id: string): Promise<string[][]> {
  api.rest.cache.invalidate();
  const answer = await api.get(`/v1/exploits/${id}/history`);
  return (answer.json() as { data: { causes: string[] }[] }).data
    .map((row) => row.causes)
    .reverse();
}

describe('operators’ decisions', () => {
  it('merge, split and merge again: all ids answer and history tells the story', async () => {
    await api.publish('defillama', [
      draftOf({
        naturalKey: 'a',
        name: 'Zephyrion',
        occurredAt: day('2025-01-10'),
        lossUsd: '100',
      }),
    ]);
    await api.publish('slowmist', [
      draftOf({
        naturalKey: 'b',
        name: 'Quillbrook',
        occurredAt: day('2025-03-20'),
        lossUsd: '900',
      }),
    ]);
    const [a, b] = [await idOf('zephyrion'), await idOf('quillbrook')];
    expect(a).not.toBe(b);
    await mergeExploits(deps, { ...decision, exploitId: a, into: b });
    expect(await get(a)).toMatchObject({ status: 301, location: `/v1/exploits/${b}` });
    const merged = await get(b);
    expect(merged.exploit.sources).toEqual(['defillama', 'slowmist']);
    expect(merged.exploit.otherNames.concat(merged.exploit.name)).toContain('Zephyrion');
    const report = merged.exploit.reports.find((row) => row.source === 'defillama');
    const reportIds = [report?.id ?? ''];
    await splitExploit(deps, { ...decision, exploitId: b, reportIds });
    expect(await get(a)).toMatchObject({ status: 200, exploit: { name: 'Zephyrion' } });
    expect(await get(b)).toMatchObject({ status: 200, exploit: { name: 'Quillbrook' } });
    await mergeExploits(deps, { ...decision, exploitId: a, into: b });
    expect((await get(a)).status).toBe(301);
    expect((await get(b)).exploit.sources).toEqual(['defillama', 'slowmist']);
    expect((await causesOf(a)).map((causes) => causes[0])).toEqual([
      ...['created', 'merged', 'split', 'merged'],
    ]);
    expect((await causesOf(b)).map((causes) => causes[0])[1]).toBe('merged');
    const changes = await api.get('/v1/changes?limit=1000');
    const { data } = changes.json() as { data: { seq: string; exploitId: string }[] };
    expect(data.map((row) => row.seq)).toEqual(data.map((_, index) => String(index + 1)));
  });

  it('hold when the sources deliver again', async () => {
    const b = await idOf('quillbrook');
    await api.publish('defillama', [
      draftOf({
        naturalKey: 'a',
        name: 'Zephyrion',
        occurredAt: day('2025-01-10'),
        lossUsd: '150',
      }),
    ]);
    expect((await get(b)).exploit.sources).toEqual(['defillama', 'slowmist']);
  });

  it('retract with the reason that was given, keep it so, and restore', async () => {
    const drafts = (lossUsd: string) => [
      draftOf({ naturalKey: 'r', name: 'Rumourmill', occurredAt: day('2025-05-05'), lossUsd }),
    ];
    await api.publish('rekt', drafts('500'));
    const id = await idOf('rumourmill');
    await retractExploit(deps, { actor: 'ada', reason: 'It was a test net.', exploitId: id });
    expect((await get(id)).exploit).toMatchObject({
      status: 'retracted',
      retraction: { reason: 'It was a test net.' },
    });
    expect(await idOf('rumourmill')).toBe('');
    await api.publish('rekt', drafts('600'));
    expect((await get(id)).exploit.status).toBe('retracted');
    await restoreExploit(deps, { ...decision, exploitId: id });
    const restored = await get(id);
    expect(restored.exploit).toMatchObject({ retraction: null, loss: { published: '600' } });
    expect((await causesOf(id)).at(-1)).toContain('restored');
  });

  it('publish a quarantined loss once it is confirmed, and hide it once it is rejected', async () => {
    const drafts = (lossUsd: string) => [
      draftOf({ naturalKey: 'h', name: 'Hugeloss', occurredAt: day('2025-06-06'), lossUsd }),
    ];
    await api.publish('blocksec', drafts('9000000000'));
    const id = await idOf('hugeloss');
    expect((await get(id)).exploit.loss).toMatchObject({ published: null });
    const [claim] = await deps.operators.listQuarantinedClaims();
    expect(claim).toMatchObject({ field: 'lossUsd', exploitId: id, value: '9000000000' });
    const reportId = claim?.reportId ?? '';
    const field = 'lossUsd' as const;
    await decideClaim(deps, { ...decision, reportId, field, verdict: 'confirmed' });
    expect((await get(id)).exploit.loss.published).toBe('9000000000');
    expect(await deps.operators.listQuarantinedClaims()).toEqual([]);
    await decideClaim(deps, { ...decision, reportId, field, verdict: 'rejected' });
    expect((await get(id)).exploit.loss).toMatchObject({ published: null, claims: [] });
  });

  it('are refused in words when they make no sense', async () => {
    const id = await idOf('quillbrook');
    await expect(mergeExploits(deps, { ...decision, exploitId: id, into: id })).rejects.toThrow(
      'into itself',
    );
    const nothing = 'exp_00000000000000000000';
    await expect(retractExploit(deps, { ...decision, exploitId: nothing })).rejects.toThrow(
      'No exploit',
    );
    await expect(restoreExploit(deps, { ...decision, exploitId: id })).rejects.toThrow(
      'No operator',
    );
    const everything = (await get(id)).exploit.reports.map((report) => report.id);
    await expect(
      splitExploit(deps, { ...decision, exploitId: id, reportIds: everything }),
    ).rejects.toThrow('one has to stay');
  });

  it('are audited, each with who and why', async () => {
    const entries = await api.database.prisma.auditEntry.findMany({ orderBy: { id: 'asc' } });
    const actions = entries.map((entry) => entry.action);
    expect(actions).toEqual([
      ...['exploit.merged', 'exploit.split', 'exploit.merged', 'exploit.retracted'],
      ...['exploit.restored', 'claim.confirmed', 'claim.rejected'],
    ]);
    expect(entries.every((entry) => entry.actor === 'ada')).toBe(true);
    expect(entries.map((entry) => (entry.detail as { reason: string }).reason)).toContain(
      'It was a test net.',
    );
  });

  it('let a loss that every other source contradicts a hundredfold take part once confirmed', async () => {
    const draft = (naturalKey: string, lossUsd: string) =>
      draftOf({ naturalKey, name: 'Decimalslip', occurredAt: day('2025-08-08'), lossUsd });
    await api.publish('slowmist', [draft('d1', '104000')]);
    await api.publish('rekt', [draft('d2', '104000000')]);
    const id = await idOf('decimalslip');
    expect((await get(id)).exploit.loss).toMatchObject({ published: '104000', spread: null });
    const [claim] = await deps.operators.listQuarantinedClaims();
    const others = [{ source: 'slowmist', value: '104000' }];
    expect(claim).toMatchObject({ source: 'rekt', value: '104000000', exploitId: id, others });
    const reportId = claim?.reportId ?? '';
    await decideClaim(deps, { ...decision, reportId, field: 'lossUsd', verdict: 'confirmed' });
    expect((await get(id)).exploit.loss).toMatchObject({ highest: '104000000', spread: 1_000 });
    expect(await deps.operators.listQuarantinedClaims()).toEqual([]);
  });

  it('are not asked for a loss that a source puts right again after a slip', async () => {
    const tell = (lossUsd: string, description: string) =>
      api.publish('beosin', [
        draftOf({ ...{ naturalKey: 's', name: 'Slipway' }, lossUsd, description }),
      ]);
    await tell('500000', 'as it was');
    const id = await idOf('slipway');
    await tell('75000000', 'with a slip');
    await tell('75000000', 'with a slip and other words');
    expect((await get(id)).exploit.loss.published).toBeNull();
    await tell('510000', 'put right');
    expect((await get(id)).exploit.loss.published).toBe('510000');
    expect(await deps.operators.listQuarantinedClaims()).toEqual([]);
  });
});
