import { webBurst } from '@kamiyo/core/access';
import { day, draftOf } from '@kamiyo/core/testing';
import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';

import { createTestApi, type TestApi } from '../../testing/test-api.ts';

let api: TestApi;

beforeAll(async () => {
  api = await createTestApi(inject('postgresServerUrl'), { burst: 'on' });
  await api.publish('defillama', [
    draftOf({
      ...{ naturalKey: 'a', name: 'Tom & <Jerry> "Swap"\u000b', chains: ['bsc'] },
      ...{ occurredAt: day('2026-05-20'), lossUsd: '1200000' },
    }),
    draftOf({ naturalKey: 'b', name: 'Quietlake', occurredAt: day('2026-05-21') }),
  ]);
});
afterAll(() => api.close());

const endings = ['rss', 'atom', 'json'];

describe('GET /feeds/exploits.{rss,atom,json}', () => {
  it('gives feeds that parsers read, whatever a name is made of', async () => {
    const [rss, atom, json] = await Promise.all(
      endings.map(async (ending) => (await api.get(`/feeds/exploits.${ending}`)).body),
    );
    expect(rss).not.toMatch(/\p{Cc}(?<![\n\t])/u);
    expect(parseRssFeed(rss ?? '').items?.map((item) => item.title)).toEqual([
      ...['Quietlake: loss unknown', 'Tom & <Jerry> "Swap": $1,200,000'],
    ]);
    expect(parseAtomFeed(atom ?? '').entries?.[1]?.links?.[0]?.href).toMatch(/\/exploits\/exp_/);
    expect(parseJsonFeed(json ?? '').items?.[0]?.content_text).toContain('chain unknown');
  });

  it.each(endings)('answers %s also for a query that is not well encoded', async (ending) => {
    expect((await api.get(`/feeds/exploits.${ending}?q=%E0%A4%A`)).status).toBe(200);
  });

  it('never shows the host of one reader to another', async () => {
    const ask = async (host: string) =>
      (await api.get('/feeds/exploits.rss?chain=bsc', { host })).body;
    expect(await ask('elsewhere.example')).toContain('http://elsewhere.example/exploits/');
    expect(await ask('kamiyo.example')).not.toContain('elsewhere');
  });

  it.each([{ host: 'a"b<c>' }, { 'x-forwarded-proto': 'javascript' }])(
    'refuses %j, which leads nowhere',
    async (headers: Record<string, string>) => {
      expect((await api.get('/feeds/exploits.rss', headers)).status).toBe(400);
    },
  );

  it('answers 304 to the date of its newest entry', async () => {
    const { headers } = await api.get('/feeds/exploits.atom');
    const since = { 'if-modified-since': String(headers['last-modified']) };
    expect((await api.get('/feeds/exploits.atom', since)).status).toBe(304);
  });

  it('refuses an address that asks too fast, and no other', async () => {
    const ask = (address: string) =>
      api.get('/feeds/exploits.json', { 'x-forwarded-for': address });
    for (let index = 0; index < webBurst; index += 1) await ask('192.0.2.1');
    expect((await ask('192.0.2.1')).status).toBe(429);
    expect((await ask('192.0.2.2')).status).toBe(200);
  });
});
