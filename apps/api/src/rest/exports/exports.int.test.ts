import { gunzipSync } from 'node:zlib';

import { issueKey, type TierId } from '@kamiyo/core/access';
import { createId } from '@kamiyo/core/kernel';
import { day, draftOf } from '@kamiyo/core/testing';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';

import { createTestApi, type TestApi } from '../../testing/test-api.ts';

let api: TestApi;

beforeAll(async () => {
  api = await createTestApi(inject('postgresServerUrl'));
  await api.publish('defillama', [
    draftOf({
      ...{ naturalKey: 'q', name: '=SUM("a,b")', occurredAt: day('2025-03-01') },
      ...{ chains: ['ethereum'], references: ['https://example.org/a,b'] },
      transactions: [{ chain: 'ethereum', hash: `0x${'ab'.repeat(32)}` }],
      addresses: [{ chain: 'ethereum', address: `0x${'cd'.repeat(20)}`, role: 'attacker' }],
    }),
    ...Array.from({ length: 5 }, (_, index) =>
      draftOf({
        ...{
          naturalKey: `k${String(index)}`,
          name: `Export${String(index)}${'xyzuv'.charAt(index)}`,
        },
        ...{ occurredAt: day(`2024-0${String(1 + index)}-11`), lossUsd: String(1_000 + index) },
        chains: ['bsc'],
      }),
    ),
  ]);
});
afterAll(async () => {
  await api.close();
});

async function createKey(tier: TierId, scopes: ('read' | 'export')[]): Promise<string> {
  const workspaceId = createId('workspace');
  const now = api.services.clock.now();
  await api.keys.access.addWorkspace({ id: workspaceId, name: workspaceId, tier, actor: 't', now });
  const issued = await issueKey(api.keys, {
    ...{ workspaceId, name: 't', actor: 't', scopes, expiresAt: null },
  });
  return issued.key;
}

describe('GET /v1/exploits.csv', () => {
  it('has a header, one row per exploit, an empty cell for what is unknown, and no formula', async () => {
    const answer = await api.get('/v1/exploits.csv');
    expect(answer.status).toBe(200);
    expect(answer.headers['content-type']).toContain('text/csv');
    expect(answer.headers['content-disposition']).toContain('kamiyo-exploits-2026-06-01.csv');
    const [header, first, ...rest] = answer.body.trimEnd().split('\r\n');
    expect(header).toMatch(/^id,name,occurred_at,date_precision,loss_usd,/);
    expect(first).toContain(`"'=SUM(""a,b"")",2025-03-01T00:00:00.000Z,day,,,ethereum,`);
    expect(rest).toHaveLength(5);
  });

  it('takes the filters of the list, and refuses others', async () => {
    const some = await api.get('/v1/exploits.csv?chain=bsc&minLossUsd=1003');
    expect(some.body.trimEnd().split('\r\n')).toHaveLength(3);
    expect((await api.get('/v1/exploits.csv?chian=bsc')).status).toBe(400);
  });

  it('needs the scope of a key, and names the plan’s number of rows', async () => {
    const bearer = (key: string) => ({ authorization: `Bearer ${key}` });
    const reading = await createKey('pro', ['read']);
    expect((await api.get('/v1/exploits.csv', bearer(reading))).status).toBe(403);
    const exporting = await createKey('pro', ['export']);
    const answer = await api.get('/v1/exploits.csv', bearer(exporting));
    expect(answer.status).toBe(200);
    expect(answer.headers['x-rows-max']).toBe('50000');
    const all = await createKey('team', ['export']);
    const everything = await api.get('/v1/exploits.csv', bearer(all));
    expect(everything.headers['x-rows-max']).toBeUndefined();
  });
});

describe('GET /v1/exploits.ndjson', () => {
  it('is one object a line, with anchors', async () => {
    const { body } = await api.get('/v1/exploits.ndjson');
    const rows = body
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as { lossUsd: string | null; anchors: { addresses: [] } });
    expect(rows).toHaveLength(6);
    expect(rows[0]).toMatchObject({ lossUsd: null });
    expect(rows[0]?.anchors.addresses).toHaveLength(1);
  });
});

/** Lets every read of a list end in `outcome` for as long as `run` takes. */
async function withList(outcome: Promise<never>, run: () => Promise<void>): Promise<void> {
  const { exploits } = api.services;
  const real = exploits.listExploits.bind(exploits);
  outcome.catch(() => undefined);
  exploits.listExploits = () => outcome;
  await run().finally(() => {
    exploits.listExploits = real;
  });
}

describe('an export in any format', () => {
  const endings = ['csv', 'ndjson', 'stix.json'];

  it.each(endings)('%s is the same text compressed', async (ending) => {
    const plain = await api.get(`/v1/exploits.${ending}`);
    const zipped = await api.app.inject({
      ...{ method: 'GET', url: `/v1/exploits.${ending}` },
      headers: { 'accept-encoding': 'gzip' },
    });
    expect(zipped.headers['content-encoding']).toBe('gzip');
    expect(gunzipSync(zipped.rawPayload).toString()).toBe(plain.body);
  });

  it.each(endings)('%s answers HEAD without reading a row', async (ending) => {
    await withList(Promise.reject(new Error('read')), async () => {
      const answer = await api.app.inject({ method: 'HEAD', url: `/v1/exploits.${ending}` });
      expect(answer.statusCode).toBe(200);
      expect(answer.headers['content-disposition']).toContain(ending);
    });
  });

  it('answers with an error, not with half a file, when the rows cannot be read', async () => {
    await withList(Promise.reject(new Error('Connection terminated')), async () => {
      expect((await api.get('/v1/exploits.csv')).status).toBe(503);
    });
  });

  it('names the methods that it takes', async () => {
    const answer = await api.app.inject({ method: 'POST', url: '/v1/exploits.csv' });
    expect(answer).toMatchObject({ statusCode: 405, headers: { allow: 'GET, HEAD' } });
  });
});

describe('GET /v1/exploits.stix.json', () => {
  it('is one STIX 2.1 bundle with the same identifiers each time', async () => {
    const first = await api.get('/v1/exploits.stix.json');
    const again = await api.get('/v1/exploits.stix.json');
    expect(again.body).toBe(first.body);
    const bundle = first.json() as { type: string; id: string; objects: Record<string, unknown>[] };
    expect(bundle.type).toBe('bundle');
    expect(bundle.objects.map((object) => object.type)).toEqual([
      ...['identity', 'extension-definition'],
      ...Array.from({ length: 6 }, () => 'incident'),
    ]);
    const ids = [bundle.id, ...bundle.objects.map((object) => String(object.id))];
    const pattern =
      /^[a-z-]+--[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
    expect(ids.every((id) => pattern.test(id))).toBe(true);
    expect(JSON.stringify(bundle.objects[2])).toContain('0xcdcd');
    // The specification allows neither.
    expect(first.body).not.toMatch(/:(null|\[\])/);
  });
});

describe('GET /feeds', () => {
  it.each([
    ['rss', 'application/rss+xml'],
    ['atom', 'application/atom+xml'],
    ['json', 'application/feed+json'],
  ])('gives %s with any filter, open to everybody', async (ending, type) => {
    const answer = await api.get(`/feeds/exploits.${ending}?chain=bsc`);
    expect(answer.status).toBe(200);
    expect(answer.headers['content-type']).toContain(type);
    expect(answer.body).toContain('Export4v');
    expect(answer.body).not.toContain('SUM');
    const { etag } = answer.headers;
    const again = await api.get(`/feeds/exploits.${ending}?chain=bsc`, {
      'if-none-match': String(etag),
    });
    expect(again.status).toBe(304);
  });

  it('says that an unknown loss is unknown, and refuses a filter that does not exist', async () => {
    expect((await api.get('/feeds/exploits.atom?chain=ethereum')).body).toContain('loss unknown');
    expect((await api.get('/feeds/exploits.rss?chian=bsc')).status).toBe(400);
  });
});

describe('GET /v1/exploits?fields=', () => {
  it('answers with the chosen members alone', async () => {
    const answer = await api.get('/v1/exploits?fields=id,name&limit=1');
    const { data } = answer.json() as { data: object[] };
    expect(Object.keys(data[0] ?? {})).toEqual(['id', 'name']);
    const one = await api.get(`/v1/exploits/${(data[0] as { id: string }).id}?fields=loss`);
    expect(Object.keys(one.json() as object)).toEqual(['loss']);
  });

  it('refuses members that do not exist', async () => {
    const answer = await api.get('/v1/exploits?fields=id,secret');
    expect(answer.status).toBe(400);
    expect(answer.body).toContain('disputedFields');
  });
});

describe('GET /v1/exploits/{id}?asOf=', () => {
  it('answers what was said then, and 404 before anything was', async () => {
    api.setNow('2026-06-02T12:00:00.000Z');
    const drafts = (loss: string) => [
      draftOf({
        naturalKey: 'asof',
        name: 'Timewarped',
        occurredAt: day('2026-05-30'),
        lossUsd: loss,
      }),
    ];
    await api.publish('rekt', drafts('100'));
    api.setNow('2026-06-05T12:00:00.000Z');
    await api.publish('rekt', drafts('200'));
    const list = await api.get('/v1/exploits?q=timewarped');
    const [row] = (list.json() as { data: { id: string }[] }).data;
    const at = async (asOf: string) => api.get(`/v1/exploits/${row?.id ?? ''}?asOf=${asOf}`);
    const lossAt = async (asOf: string) =>
      ((await at(asOf)).json() as { loss: { published: string } }).loss.published;
    expect((await at('2026-06-01')).status).toBe(404);
    expect(await lossAt('2026-06-02')).toBe('100');
    expect(await lossAt('2026-06-05T11:59:59Z')).toBe('100');
    expect(await lossAt('2026-06-05')).toBe('200');
    expect((await at('then')).status).toBe(400);
  });
});
