import { createSign, generateKeyPairSync } from 'node:crypto';
import { createServer, type Server } from 'node:http';

import { createApiKey, issueKey } from '@kamiyo/core/access';
import { createId } from '@kamiyo/core/kernel';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';

import { createTestApi, type TestApi } from '../../testing/test-api.ts';

const reporter = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const impostor = generateKeyPairSync('ec', { namedCurve: 'P-256' });

let api: TestApi;
let publisher: Server;

beforeAll(async () => {
  const key = reporter.publicKey.export({ type: 'spki', format: 'pem' });
  publisher = createServer((_request, response) => {
    response.end(
      JSON.stringify({ public_keys: [{ key_identifier: 'k1', key, is_current: true }] }),
    );
  });
  await new Promise<void>((resolve) => publisher.listen(0, '127.0.0.1', resolve));
  const address = publisher.address();
  const port = typeof address === 'object' ? (address?.port ?? 0) : 0;
  api = await createTestApi(inject('postgresServerUrl'), {
    publicKeysUrl: `http://127.0.0.1:${String(port)}/`,
  });
});
afterAll(async () => {
  publisher.close();
  await api.close();
});

async function report(body: string, by = reporter, keyId = 'k1') {
  const signature = createSign('sha256').update(body).sign(by.privateKey, 'base64');
  return api.app.inject({
    ...{ method: 'POST', url: '/api/secret-scanning', payload: body },
    headers: {
      'content-type': 'application/json',
      'github-public-key-identifier': keyId,
      'github-public-key-signature': signature,
    },
  });
}

async function createKey(): Promise<string> {
  const workspaceId = createId('workspace');
  const now = api.services.clock.now();
  await api.keys.access.addWorkspace({
    ...{ id: workspaceId, name: workspaceId, tier: 'pro', actor: 't', now },
  });
  const issued = await issueKey(api.keys, {
    ...{ workspaceId, name: 't', actor: 't', scopes: ['read'], expiresAt: null },
  });
  return issued.key;
}

const statusOf = async (key: string) =>
  (await api.get('/v1/exploits', { authorization: `Bearer ${key}` })).status;

describe('POST /api/secret-scanning', () => {
  it('revokes a leaked key and says which tokens were ours', async () => {
    const key = await createKey();
    expect(await statusOf(key)).toBe(200);
    const stranger = createApiKey();
    const body = JSON.stringify([
      { token: key, type: 'kamiyo_api_key', url: 'https://example.org/leak' },
      { token: stranger, type: 'kamiyo_api_key', url: null },
    ]);
    const answer = await report(body);
    expect(answer.statusCode).toBe(200);
    expect(answer.json()).toEqual([
      { token_raw: key, token_type: 'kamiyo_api_key', label: 'true_positive' },
      { token_raw: stranger, token_type: 'kamiyo_api_key', label: 'false_positive' },
    ]);
    await expect.poll(() => statusOf(key), { timeout: 1_000 }).toBe(401);
  });

  it('believes nobody whose signature does not fit', async () => {
    const key = await createKey();
    const body = JSON.stringify([{ token: key, type: 't', url: null }]);
    expect((await report(body, impostor)).statusCode).toBe(400);
    expect((await report(body, reporter, 'k2')).statusCode).toBe(400);
    expect(
      (await api.app.inject({ method: 'POST', url: '/api/secret-scanning', payload: body }))
        .statusCode,
    ).toBe(400);
    expect(await statusOf(key)).toBe(200);
  });

  it('answers 400 to a signed body that is no report', async () => {
    expect((await report('{"token": 1}')).statusCode).toBe(400);
    expect((await report('not json')).statusCode).toBe(400);
  });
});
