import { issueKey, revokeKey } from '@kamiyo/core/access';
import { createId } from '@kamiyo/core/kernel';
import { day, draftOf } from '@kamiyo/core/testing';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';

import { listen } from '../../testing/listen.ts';
import { createTestApi, type TestApi } from '../../testing/test-api.ts';

let api: TestApi;
let url: string;
let key: string;
let workspaceId: string;

beforeAll(async () => {
  api = await createTestApi(inject('postgresServerUrl'));
  url = await listen(api);
  workspaceId = createId('workspace');
  const now = api.services.clock.now();
  await api.keys.access.addWorkspace({
    ...{ id: workspaceId, name: 'streams', tier: 'pro', actor: 't', now },
  });
  const issued = await issueKey(api.keys, {
    ...{ workspaceId, name: 't', actor: 't', scopes: ['read', 'stream'], expiresAt: null },
  });
  key = issued.key;
});
afterAll(async () => {
  await api.close();
});

const headers = (extra: Record<string, string> = {}) => ({
  authorization: `Bearer ${key}`,
  ...extra,
});

let published = 0;

async function publishOne(): Promise<void> {
  published += 1;
  const word = String(published * 7_919)
    .split('')
    .map((digit) => 'abcdefghij'.charAt(Number(digit)));
  await api.publish(`source${String(published)}`, [
    draftOf({
      ...{ naturalKey: 'k', name: `Stream ${word.join('')}${word.join('')}` },
      occurredAt: day(`20${String(10 + (published % 14))}-0${String(1 + (published % 9))}-15`),
    }),
  ]);
}

/** Reads event ids until there are `count` of them, then hangs up. */
async function readIds(count: number, extra: Record<string, string> = {}): Promise<string[]> {
  const controller = new AbortController();
  const response = await fetch(`${url}/v1/stream`, {
    headers: headers(extra),
    signal: controller.signal,
  });
  expect(response.status).toBe(200);
  const ids: string[] = [];
  let text = '';
  for await (const chunk of response.body ?? []) {
    text += Buffer.from(chunk as Uint8Array).toString();
    const events = text.split('\n\n');
    text = events.pop() ?? '';
    ids.push(...events.flatMap((event) => /^id: (\d+)$/m.exec(event)?.[1] ?? []));
    if (ids.length >= count) break;
  }
  controller.abort();
  return ids;
}

describe('GET /v1/stream', () => {
  it('sends what happens, and goes on after a cut without a gap or a repeat', async () => {
    const start = Number(await api.services.exploits.readLastSeq());
    const writer = (async () => {
      for (let count = 0; count < 40; count += 1) await publishOne();
    })();
    const seen: string[] = [];
    let lastId = String(start);
    while (seen.length < 40) {
      const ids = await readIds(Math.min(7, 40 - seen.length), { 'last-event-id': lastId });
      seen.push(...ids);
      lastId = ids.at(-1) ?? lastId;
    }
    await writer;
    const expected = Array.from({ length: 40 }, (_, index) => String(start + index + 1));
    expect(seen.slice(0, 40)).toEqual(expected);
  });

  it('begins with the next change when it is not told where', async () => {
    await publishOne();
    const last = Number(await api.services.exploits.readLastSeq());
    const reading = readIds(1);
    await new Promise((resolve) => setTimeout(resolve, 200));
    await publishOne();
    expect(await reading).toEqual([String(last + 1)]);
  });

  it('keeps the plan’s number of connections', async () => {
    const controllers = Array.from({ length: 3 }, () => new AbortController());
    for (const { signal } of controllers) {
      expect((await fetch(`${url}/v1/stream`, { headers: headers(), signal })).status).toBe(200);
    }
    expect((await fetch(`${url}/v1/stream`, { headers: headers() })).status).toBe(403);
    for (const controller of controllers) controller.abort();
    const again = new AbortController();
    await expect
      .poll(async () => {
        const { signal } = again;
        return (await fetch(`${url}/v1/stream`, { headers: headers(), signal })).status;
      })
      .toBe(200);
    again.abort();
  });

  it.each(['revoked', 'expired'])('ends once its key is %s', async (how) => {
    const issued = await issueKey(api.keys, {
      ...{ workspaceId, name: how, actor: 't', scopes: ['stream'] },
      expiresAt: how === 'revoked' ? null : new Date('2026-06-01T12:30:00.000Z'),
    });
    const response = await fetch(`${url}/v1/stream`, { headers: { 'x-api-key': issued.key } });
    const reading = response.text();
    if (how === 'revoked') {
      const { id } = issued;
      await revokeKey(api.keys, { id, workspaceId, because: 'a test', actor: 't' });
    } else {
      api.setNow('2026-06-01T12:30:00.000Z');
      await publishOne();
    }
    const late = new Promise((resolve) => setTimeout(resolve, 1_000, 'still open'));
    expect(await Promise.race([reading, late])).toContain('retry: ');
  });

  it('does not leave HEAD waiting', async () => {
    const answer = await fetch(`${url}/v1/stream`, { method: 'HEAD', headers: headers() });
    expect(answer.status).toBe(405);
  });

  it('refuses a place that cannot be', async () => {
    const answer = await api.get('/v1/stream', headers({ 'last-event-id': 'soon' }));
    expect(answer.status).toBe(400);
  });
});

describe('GET /v1/changes?wait=', () => {
  it('answers as soon as there is something, and empty when the time is up', async () => {
    const after = await api.services.exploits.readLastSeq();
    const poll = fetch(`${url}/v1/changes?after=${after}&wait=20`, { headers: headers() });
    await new Promise((resolve) => setTimeout(resolve, 150));
    await publishOne();
    const page = (await (await poll).json()) as { data: unknown[] };
    expect(page.data).toHaveLength(1);
    const none = await fetch(`${url}/v1/changes?after=999999&wait=0`, { headers: headers() });
    expect(((await none.json()) as { data: unknown[] }).data).toEqual([]);
  });
});

describe('the fast path', () => {
  it('answers like the ordinary one', async () => {
    const ask = async (extra: Record<string, string> = {}) => {
      const response = await fetch(`${url}/v1/exploits?limit=2`, { headers: headers(extra) });
      const body = await response.text();
      const varying = new Set([
        ...['date', 'x-request-id', 'ratelimit', 'x-ratelimit-remaining', 'keep-alive'],
        // Only read by a browser on another origin.
        'access-control-expose-headers',
      ]);
      const kept = [...response.headers].filter(([name]) => !varying.has(name));
      return { status: response.status, headers: Object.fromEntries(kept), body };
    };
    await ask();
    // An id of the caller's own is a header like any other; an Origin leads to the ordinary path.
    const ordinary = await ask({ origin: 'https://example.org' });
    expect(await ask()).toEqual(ordinary);
  });
});
