import { once } from 'node:events';
import { get, type IncomingMessage } from 'node:http';

import Fastify, { LogController, type FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { passOnToApi } from './pass-on.ts';

let api: FastifyInstance;
let web: FastifyInstance;
const log: string[] = [];

beforeAll(async () => {
  api = Fastify({ trustProxy: ['127.0.0.1'] });
  api.get('/v1/*', ({ host, ip, protocol, url }) => ({ host, ip, protocol, url }));
  const stream = { write: (line: string) => void log.push(line) };
  web = Fastify({
    ...{ trustProxy: ['127.0.0.1'], logger: { stream } },
    logController: new LogController({ disableRequestLogging: true }),
  });
  await passOnToApi(web, await api.listen({ port: 0, host: '127.0.0.1' }));
});
afterAll(async () => {
  await web.close();
  await api.close();
});

describe('passOnToApi', () => {
  it('tells the api how the visitor knows this origin', async () => {
    const headers = { host: 'kamiyo.example' };
    const answer = await web.inject({ url: '/v1/exploits?chain=bsc', headers });
    expect(answer.json()).toEqual({
      ...{ host: 'kamiyo.example', protocol: 'http', ip: '127.0.0.1' },
      url: '/v1/exploits?chain=bsc',
    });
  });

  it('passes on what a trusted proxy says, and not what a visitor makes up', async () => {
    const headers = {
      ...{ host: 'kamiyo.example', 'x-forwarded-host': 'front.example' },
      ...{ 'x-forwarded-proto': 'https', 'x-forwarded-for': '192.0.2.7' },
    };
    const behindProxy = await web.inject({ url: '/v1/exploits', headers });
    expect(behindProxy.json()).toMatchObject({ host: 'front.example', protocol: 'https' });
    const remoteAddress = '192.0.2.9';
    const visitor = await web.inject({ url: '/v1/exploits', headers, remoteAddress });
    expect(visitor.json()).toMatchObject({ host: 'kamiyo.example', protocol: 'http' });
  });

  it('closes a connection when the visitor asks for it', async () => {
    const origin = await web.listen({ port: 0, host: '127.0.0.1' });
    const request = get(`${origin}/v1/exploits`, { headers: { connection: 'close' } });
    const [answer] = (await once(request, 'response')) as [IncomingMessage];
    answer.resume();
    expect(answer.headers.connection).toBe('close');
  });

  it('leaves the one line of a request to the server', async () => {
    log.length = 0;
    await web.inject({ url: '/v1/exploits' });
    expect(log).toEqual([]);
  });
});
