import { issueKey, revokeKey, rotateKey, type Scope, type TierId } from '@kamiyo/core/access';
import { setTierOverride } from '@kamiyo/core/billing';
import { createId } from '@kamiyo/core/kernel';
import { day, draftOf } from '@kamiyo/core/testing';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';

import { createTestApi, type TestApi } from '../../testing/test-api.ts';

let api: TestApi;
let other: TestApi;

beforeAll(async () => {
  api = await createTestApi(inject('postgresServerUrl'));
  other = await createTestApi(inject('postgresServerUrl'), { beside: api });
  await api.publish('defillama', [
    draftOf({ naturalKey: 'a', name: 'Euler', occurredAt: day('2023-03-13'), lossUsd: '1000' }),
  ]);
});
afterAll(async () => {
  await other.close();
  await api.close();
});

async function createWorkspace(tier: TierId): Promise<string> {
  const id = createId('workspace');
  const now = api.services.clock.now();
  await api.keys.access.addWorkspace({ id, name: id, tier, actor: 'test', now });
  return id;
}

async function createKey(
  workspaceId: string,
  given: { scopes?: Scope[]; expiresAt?: Date } = {},
): Promise<{ id: string; key: string }> {
  return issueKey(api.keys, {
    ...{ workspaceId, name: 'test', actor: 'test' },
    scopes: given.scopes ?? ['read'],
    expiresAt: given.expiresAt ?? null,
  });
}

const bearer = (key: string) => ({ authorization: `Bearer ${key}` });
const statusOf = async (from: TestApi, key: string) =>
  (await from.get('/v1/exploits', bearer(key))).status;

describe('API keys on /v1', () => {
  it('are taken from Authorization and from X-API-Key', async () => {
    const { key } = await createKey(await createWorkspace('pro'));
    expect(await statusOf(api, key)).toBe(200);
    expect((await api.get('/v1/exploits', { 'x-api-key': key })).status).toBe(200);
  });

  it('are looked up once', async () => {
    const { key } = await createKey(await createWorkspace('pro'));
    let lookups = 0;
    const { access } = api.keys;
    const find = access.findKeyByHash.bind(access);
    const { KeyAuthenticator } = await import('../../auth/key-authenticator.ts');
    const authenticator = new KeyAuthenticator({
      access: {
        findKeyByHash: (hash) => {
          lookups += 1;
          return find(hash);
        },
        noteUse: () => Promise.resolve(),
      },
      ...{ clock: api.services.clock, pepper: api.keys.pepper, isListening: () => true },
    });
    expect(await authenticator.authenticate(key)).not.toBeNull();
    await authenticator.authenticate(key);
    expect(lookups).toBe(1);
  });

  it('stop working within a second on every process when they are revoked', async () => {
    const workspaceId = await createWorkspace('pro');
    const { id, key } = await createKey(workspaceId);
    expect([await statusOf(api, key), await statusOf(other, key)]).toEqual([200, 200]);
    await revokeKey(api.keys, { id, workspaceId, because: 'test', actor: 'test' });
    await expect
      .poll(async () => [await statusOf(api, key), await statusOf(other, key)], { timeout: 1_000 })
      .toEqual([401, 401]);
  });

  it('go on for their grace after a rotation, beside their successor', async () => {
    const workspaceId = await createWorkspace('pro');
    const { id, key } = await createKey(workspaceId);
    const rotation = { id, workspaceId, graceMs: 3_600_000, actor: 'test' };
    const successor = await rotateKey(api.keys, rotation);
    expect([await statusOf(api, key), await statusOf(api, successor.key)]).toEqual([200, 200]);
    api.setNow('2026-06-01T13:00:01.000Z');
    await expect.poll(() => statusOf(api, key), { timeout: 1_000 }).toBe(401);
    expect(await statusOf(api, successor.key)).toBe(200);
    api.setNow('2026-06-01T12:00:00.000Z');
  });

  it('are refused what their scopes leave out, and cannot be made past the plan', async () => {
    const workspaceId = await createWorkspace('free');
    const { key } = await createKey(workspaceId, { scopes: ['export'] });
    const answer = await api.get('/v1/exploits', bearer(key));
    expect(answer.status).toBe(403);
    expect(answer.json()).toMatchObject({ code: 'scope.missing' });
    await createKey(workspaceId);
    await expect(createKey(workspaceId)).rejects.toThrow('no room for another active key');
  });

  it('belong to their workspace: another one cannot revoke them', async () => {
    const { id } = await createKey(await createWorkspace('pro'));
    const workspaceId = await createWorkspace('pro');
    const attempt = revokeKey(api.keys, { id, workspaceId, because: 'x', actor: 'x' });
    await expect(attempt).rejects.toThrow('No API key has this id');
  });
});

describe('quotas on /v1', () => {
  it('admit exactly the limit over two processes, also from prepared bytes', async () => {
    const { key } = await createKey(await createWorkspace('pro'));
    let sent = 0;
    const counts: Record<number, number> = {};
    const client = async (from: TestApi) => {
      while (sent < 1_300) {
        sent += 1;
        const status = await statusOf(from, key);
        counts[status] = (counts[status] ?? 0) + 1;
      }
    };
    await Promise.all(
      Array.from({ length: 64 }, (_, index) => client(index % 2 === 0 ? api : other)),
    );
    expect(counts).toEqual({ 200: 1_000, 429: sent - 1_000 });
  });

  it('say what is left, start anew at midnight UTC, and grow at once with the plan', async () => {
    const workspaceId = await createWorkspace('free');
    const { key } = await createKey(workspaceId);
    const first = await api.get('/v1/exploits', bearer(key));
    expect(first.headers['x-ratelimit-limit']).toBe('100');
    expect(first.headers['x-ratelimit-remaining']).toBe('99');
    expect(first.headers['ratelimit-policy']).toBe('"burst";q=20;w=10, "daily";q=100;w=86400');
    for (let index = 1; index < 100; index += 1) await statusOf(api, key);
    const refused = await api.get('/v1/exploits', bearer(key));
    expect(refused.status).toBe(429);
    expect(refused.json()).toMatchObject({ code: 'quota.exhausted' });
    expect(Number(refused.headers['retry-after'])).toBe(12 * 3_600);
    const { billing } = api.rest.services;
    const by = { actor: 'test', reason: 'bought by invoice' };
    await setTierOverride(billing, { workspaceId, tier: 'pro', ...by });
    await expect.poll(() => statusOf(api, key), { timeout: 1_000 }).toBe(200);
    api.setNow('2026-06-02T00:00:00.000Z');
    const next = await api.get('/v1/exploits', bearer(key));
    expect(next.headers['x-ratelimit-remaining']).toBe('999');
    api.setNow('2026-06-01T12:00:00.000Z');
  });

  it('are not touched by what costs nothing', async () => {
    const { key } = await createKey(await createWorkspace('pro'));
    const first = await api.get('/v1/exploits', bearer(key));
    const known = { ...bearer(key), 'if-none-match': String(first.headers.etag) };
    expect((await api.get('/v1/exploits', known)).status).toBe(304);
    expect((await api.get('/v1/exploits?limit=0', bearer(key))).status).toBe(400);
    const last = await api.get('/v1/exploits', bearer(key));
    expect(last.headers['x-ratelimit-remaining']).toBe('998');
  });

  it('refuse a burst without spending the day, for this workspace alone', async () => {
    const bursty = await createTestApi(inject('postgresServerUrl'), { beside: api, burst: 'on' });
    const { key } = await createKey(await createWorkspace('free'));
    const neighbour = await createKey(await createWorkspace('free'));
    const statuses = [];
    for (let index = 0; index < 25; index += 1) statuses.push(await statusOf(bursty, key));
    expect(statuses.filter((status) => status === 200)).toHaveLength(20);
    expect(await statusOf(bursty, neighbour.key)).toBe(200);
    bursty.setNow('2026-06-01T12:00:10.000Z');
    const later = await bursty.get('/v1/exploits', bearer(key));
    expect(later.headers['x-ratelimit-remaining']).toBe('79');
    await bursty.close();
  });

  it('count without a key by address, IPv6 by its /64', async () => {
    const open = await createTestApi(inject('postgresServerUrl'), {
      ...{ beside: api, anonymousRequestsPerDay: 3 },
    });
    const from = async (address: string) =>
      (await open.get('/v1/exploits', { 'x-forwarded-for': address })).status;
    const household = ['2001:db8:1:2::1', '2001:db8:1:2::2', '2001:db8:1:2:ffff::3'];
    expect(await Promise.all(household.map(from))).toEqual([200, 200, 200]);
    expect(await from('2001:db8:1:2::4')).toBe(429);
    expect(await from('2001:db8:1:3::1')).toBe(200);
    await open.close();
  });
});

describe('prepared answers', () => {
  it('follow a change at once on every process', async () => {
    const { key } = await createKey(await createWorkspace('enterprise'));
    const lossOn = async (from: TestApi) => {
      const answer = await from.get('/v1/exploits', bearer(key));
      return (answer.json() as { data: { lossUsd: string }[] }).data[0]?.lossUsd;
    };
    for (const from of [api, other, api, other]) expect(await lossOn(from)).toBe('1000');
    await api.publish('defillama', [
      draftOf({ naturalKey: 'a', name: 'Euler', occurredAt: day('2023-03-13'), lossUsd: '2000' }),
    ]);
    await expect
      .poll(async () => [await lossOn(api), await lossOn(other)], { timeout: 1_000 })
      .toEqual(['2000', '2000']);
  });

  it('are compressed for whoever takes that, under an ETag of their own', async () => {
    const { key } = await createKey(await createWorkspace('enterprise'));
    await api.publish(
      'slowmist',
      Array.from({ length: 30 }, (_, index) =>
        draftOf({
          ...{ naturalKey: `z${String(index)}`, name: `Zipped${String(index)}q` },
          occurredAt: day(`2022-01-${String(1 + index).padStart(2, '0')}`),
        }),
      ),
    );
    const plain = await api.get('/v1/exploits', bearer(key));
    const zipped = await api.get('/v1/exploits', { ...bearer(key), 'accept-encoding': 'gzip' });
    expect(zipped.headers['content-encoding']).toBe('gzip');
    expect(zipped.headers.etag).not.toBe(plain.headers.etag);
    expect(Number(zipped.headers['content-length'])).toBeLessThan(
      Number(plain.headers['content-length']) / 2,
    );
    const known = { ...bearer(key), 'if-none-match': String(zipped.headers.etag) };
    expect((await api.get('/v1/exploits', known)).status).toBe(304);
  });
});
