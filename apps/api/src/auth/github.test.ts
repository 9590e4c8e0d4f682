import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { createGithubSignIn } from './github.ts';

let server: Server;
/** What the api of GitHub answers; null: it hangs up. */
let answer: string | null = null;

beforeAll(async () => {
  server = createServer((request, response) => {
    if (request.url === '/login/oauth/access_token') {
      response.setHeader('content-type', 'application/json');
      response.end('{"access_token":"gho_1","token_type":"bearer"}');
    } else if (answer === null) request.socket.destroy();
    else response.end(answer);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
afterAll(() => {
  server.close();
});

function identify() {
  const url = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
  const github = createGithubSignIn({
    ...{ clientId: 'id', clientSecret: 'secret', siteUrl: url, apiUrl: url },
    redirectUrl: 'http://localhost/callback',
  });
  return github.identify({ code: 'code', verifier: 'verifier' });
}

describe('createGithubSignIn', () => {
  it.each([null, '<html>Unicorn</html>', '{"id":"not a number"}', '[]'])(
    'refuses the sign-in when the api answers %s',
    async (given) => {
      answer = given;
      await expect(identify()).rejects.toMatchObject({ code: 'github.refused' });
    },
  );
});
