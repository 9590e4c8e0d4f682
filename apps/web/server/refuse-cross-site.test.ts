import Fastify from 'fastify';
import { describe, expect, it } from 'vitest';

import { refuseCrossSite } from './refuse-cross-site.ts';

const publicUrl = 'https://kamiyo.example';

async function statusOf(method: 'GET' | 'POST', origin?: string): Promise<number> {
  const app = Fastify();
  app.addHook('onRequest', (request, reply) => {
    return Promise.resolve(refuseCrossSite(request, reply, publicUrl) ?? undefined);
  });
  app.all('/', () => 'done');
  const headers = origin === undefined ? {} : { origin };
  return (await app.inject({ method, url: '/', headers })).statusCode;
}

describe('refuseCrossSite', () => {
  it('takes a form of our own pages', async () => {
    expect(await statusOf('POST', 'https://kamiyo.example')).toBe(200);
  });

  it.each([undefined, 'null', 'https://evil.example', 'http://kamiyo.example'])(
    'refuses a form that comes from %s',
    async (origin) => {
      expect(await statusOf('POST', origin)).toBe(403);
    },
  );

  it('lets every site link here', async () => {
    expect(await statusOf('GET', 'https://evil.example')).toBe(200);
  });
});
