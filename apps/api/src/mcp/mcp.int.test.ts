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
