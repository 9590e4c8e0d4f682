import { webBurst } from '@kamiyo/core/access';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';

import { createTestApi, type TestApi } from '../testing/test-api.ts';

let api: TestApi;

beforeAll(async () => {
  api = await createTestApi(inject('postgresServerUrl'), { burst: 'on' });
});
afterAll(() => api.close());

const ask = (address: string) => api.get('/trpc/chains.list', { 'x-forwarded-for': address });

describe('the door of the web app', () => {
  it('believes nobody but the proxies about where a request comes from', async () => {
    const forged = (index: number) =>
      api.app.inject({
        ...{ url: '/trpc/chains.list', remoteAddress: '203.0.113.9' },
        headers: { 'x-forwarded-for': `198.51.100.${String(index % 250)}` },
      });
    const statuses = new Set<number>();
    for (let index = 0; index <= webBurst; index += 1) {
      statuses.add((await forged(index)).statusCode);
    }
    expect(statuses).toEqual(new Set([200, 429]));
  });

  it('refuses an address that asks too often, and no other', async () => {
    for (let index = 0; index < webBurst; index += 1) {
      const { status } = await ask('192.0.2.1');
      expect(status).toBe(200);
    }
    const refused = await ask('192.0.2.1');
    expect(refused.status).toBe(429);
    expect(refused.body).toContain('rate.limited');
    expect((await ask('192.0.2.2')).status).toBe(200);
  });
});
