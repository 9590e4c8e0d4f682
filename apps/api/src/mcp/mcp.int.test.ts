import { issueKey } from '@kamiyo/core/access';
import { createId } from '@kamiyo/core/kernel';
import { day, draftOf } from '@kamiyo/core/testing';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';

import { listen } from '../testing/listen.ts';
import { createTestApi, type TestApi } from '../testing/test-api.ts';

let api: TestApi;
let client: Client;
let key: string;
let url: string;

beforeAll(async () => {
  api = await createTestApi(inject('postgresServerUrl'));
  await api.publish('defillama', [
    draftOf({
      naturalKey: 'e',
      name: 'Euler Finance',
      occurredAt: day('2023-03-13'),
      lossUsd: '197000000',
      chains: ['ethereum'],
    }),
  ]);
  const workspaceId = createId('workspace');
  const now = api.services.clock.now();
  await api.keys.access.addWorkspace({
    ...{ id: workspaceId, name: 'mcp', tier: 'pro', actor: 't', now },
  });
  const issued = await issueKey(api.keys, {
    ...{ workspaceId, name: 't', actor: 't', scopes: ['read'], expiresAt: null },
  });
  key = issued.key;
  url = await listen(api);
  client = new Client({ name: 'test', version: '1' });
  const transport = new StreamableHTTPClientTransport(new URL(`${url}/mcp`), {
    requestInit: { headers: { authorization: `Bearer ${key}` } },
  });
  await client.connect(transport);
});
afterAll(async () => {
  await client.close();
  await api.close();
});

async function call(name: string, input: Record<string, unknown> = {}) {
  const result = await client.callTool({ name, arguments: input });
  const [content] = result.content as { text: string }[];
  return { isError: result.isError === true, value: JSON.parse(content?.text ?? 'null') as never };
}

describe('POST /mcp', () => {
  it('offers search, get, changes and figures', async () => {
    const { tools } = await client.listTools();
    expect(tools.map((tool) => tool.name).sort()).toEqual([
      ...['get_exploit', 'get_stats', 'list_changes', 'search_exploits'],
    ]);
  });

  it('answers from the same records as the REST API', async () => {
    const found = await call('search_exploits', { q: 'euler', chain: 'ethereum' });
    const [row] = (found.value as { data: { id: string }[] }).data;
    expect(row).toMatchObject({ name: 'Euler Finance', lossUsd: '197000000' });
    const one = await call('get_exploit', { id: row?.id });
    expect(one.value).toMatchObject({ id: row?.id, rung: 'reported' });
    const changes = await call('list_changes', { after: '0' });
    expect((changes.value as { rows: unknown[] }).rows).toHaveLength(1);
    expect((await call('get_stats')).value).toMatchObject({ exploits: 1 });
  });

  it('means a whole day by a day, as the REST API does', async () => {
    const found = await call('search_exploits', { q: 'euler' });
    const [row] = (found.value as { data: { id: string }[] }).data;
    const then = await call('get_exploit', { id: row?.id, asOf: '2026-06-01' });
    expect(then).toMatchObject({ isError: false, value: { id: row?.id } });
  });

  const post = (body: object, headers: Record<string, string> = {}) =>
    fetch(`${url}/mcp`, {
      method: 'POST',
      headers: {
        ...{ authorization: `Bearer ${key}`, 'content-type': 'application/json' },
        ...{ accept: 'application/json, text/event-stream', ...headers },
      },
      body: JSON.stringify(body),
    });
  const ping = { jsonrpc: '2.0', id: 1, method: 'ping' };

  it('takes one message for one request of the quota', async () => {
    expect((await post(ping)).status).toBe(200);
    expect((await post([ping, { ...ping, id: 2 }])).status).toBe(400);
  });

  it('takes no message from a page of another site', async () => {
    expect((await post(ping, { origin: 'https://elsewhere.example' })).status).toBe(403);
    expect((await post(ping, { origin: url })).status).toBe(200);
  });

  it('tells an agent what was wrong', async () => {
    const missing = await call('get_exploit', { id: 'exp_00000000000000000000' });
    expect(missing).toMatchObject({ isError: true, value: { code: 'exploit.not_found' } });
  });

  it('takes the keys and spends the quota of the REST API', async () => {
    const before = await api.get('/v1/usage', { authorization: `Bearer ${key}` });
    await call('get_stats');
    const after = await api.get('/v1/usage', { authorization: `Bearer ${key}` });
    const used = (answer: typeof before) =>
      (answer.json() as { requests: { used: number } }).requests.used;
    expect(used(after) - used(before)).toBe(2);
    const refused = await fetch(`${url}/mcp`, {
      method: 'POST',
      headers: { authorization: 'Bearer kmy_wrong', 'content-type': 'application/json' },
      body: '{}',
    });
    expect(refused.status).toBe(401);
    expect((await fetch(`${url}/mcp`)).status).toBe(405);
  });
});
