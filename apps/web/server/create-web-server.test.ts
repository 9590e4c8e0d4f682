import { once } from 'node:events';
import { connect } from 'node:net';

import type { ServerBuild } from '@remix-run/node';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { createWebServer } from './create-web-server.ts';
import { webEnvSchema } from './env.ts';

let web: FastifyInstance;
let port: number;

/** An application without a page: what is asked here never gets as far. */
const build = { routes: {}, entry: { module: {} }, assets: {}, future: {} } as unknown;

beforeAll(async () => {
  const env = webEnvSchema.parse({ API_URL: 'http://127.0.0.1:1', LOG_LEVEL: 'silent' });
  web = await createWebServer(env, build as ServerBuild);
  port = Number(new URL(await web.listen({ port: 0, host: '127.0.0.1' })).port);
});
afterAll(async () => {
  await web.close();
});

/** Status and type of what is answered to a line and a host that no client would send. */
async function send(line: string, host = 'kamiyo.example'): Promise<string> {
  const socket = connect(port, '127.0.0.1');
  let answer = '';
  socket.on('data', (chunk: Buffer) => (answer += chunk.toString()));
  socket.write(`${line} HTTP/1.1\r\nhost: ${host}\r\nconnection: close\r\n\r\n`);
  await once(socket, 'close');
  const type = /content-type: ([^;\r]*)/.exec(answer)?.[1] ?? '';
  return `${answer.split(' ')[1] ?? ''} ${type}`;
}

describe('createWebServer', () => {
  it.each([
    ['GET /v1/%', '400 application/problem+json'],
    ['GET /v1/exploits/%2e%2e%2f%2e%2e', '400 application/problem+json'],
    ['PROPFIND /v1/exploits', '404 application/problem+json'],
    ['GET /v1/exploits', '503 application/problem+json'],
    ['GET /%', '400 text/html'],
    ['GET *', '400 text/html'],
  ])('answers %s in the form of who asks: %s', async (line, expected) => {
    expect(await send(line)).toBe(expected);
  });

  it('refuses a host that is none', async () => {
    expect(await send('GET /', 'a<b')).toBe('400 text/html');
  });
});
