import { once } from 'node:events';
import { connect } from 'node:net';

import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';

import { listen } from '../testing/listen.ts';
import { createTestApi, type TestApi } from '../testing/test-api.ts';

let api: TestApi;
let port: number;

beforeAll(async () => {
  api = await createTestApi(inject('postgresServerUrl'));
  port = Number(new URL(await listen(api)).port);
});
afterAll(async () => {
  await api.close();
});

/** What the server answers to these very bytes. */
async function send(text: string): Promise<string> {
  const socket = connect(port, '127.0.0.1');
  let answer = '';
  socket.on('data', (chunk: Buffer) => (answer += chunk.toString()));
  socket.write(text);
  await once(socket, 'close');
  return answer;
}

describe('createServer', () => {
  it.each([
    ['hello', { status: 400, code: 'request.invalid' }],
    [`GET /${'a'.repeat(20_000)} HTTP/1.1`, { status: 413, code: 'request.too_large' }],
  ])('answers what it cannot read with a problem document: %.5s', async (line, problem) => {
    const answer = await send(`${line}\r\n\r\n`);
    expect(answer).toMatch(new RegExp(`^HTTP/1.1 ${String(problem.status)} `));
    expect(answer).toContain('application/problem+json');
    expect(JSON.parse(answer.split('\r\n\r\n')[1] ?? '')).toMatchObject(problem);
  });

  it('refuses a body that is not compressed as it says', async () => {
    const { statusCode, body } = await api.app.inject({
      ...{ method: 'POST', url: '/trpc/accounts.signIn', payload: 'not compressed' },
      headers: { 'content-type': 'application/json', 'content-encoding': 'gzip' },
    });
    expect([statusCode, JSON.parse(body)]).toMatchObject([400, { code: 'request.invalid' }]);
  });
});
