import { createHash } from 'node:crypto';
import { parse } from 'node:querystring';

import Fastify from 'fastify';

/** Who signs in at the server that plays GitHub. */
export type GithubPerson = {
  id: number;
  login: string;
  emails: { email: string; primary: boolean; verified: boolean }[];
};

export type GithubServer = {
  url: string;
  clientId: string;
  clientSecret: string;
  /** What GitHub does once the person agreed: gives a code for the address that was opened. */
  agree(authorizeUrl: string, person: GithubPerson): { code: string; state: string };
  close(): Promise<void>;
};

/** Plays GitHub's OAuth and the two addresses of its api that are read. */
export async function startGithubServer(): Promise<GithubServer> {
  const [clientId, clientSecret] = ['kamiyo-test', 'a secret of the app'];
  const codes = new Map<string, { person: GithubPerson; challenge: string }>();
  const tokens = new Map<string, GithubPerson>();
  const app = Fastify();
  app.addContentTypeParser(
    'application/x-www-form-urlencoded',
    { parseAs: 'string' },
    (_request, body, done) => {
      done(null, parse(String(body)));
    },
  );
  app.post('/login/oauth/access_token', (request, reply) => {
    const { code = '', code_verifier: verifier = '' } = request.body as Record<string, string>;
    const basic = Buffer.from(`${clientId}:${clientSecret}`).toString('base64');
    const known = codes.get(code);
    const challenge = createHash('sha256').update(verifier).digest('base64url');
    codes.delete(code);
    if (request.headers.authorization !== `Basic ${basic}` || known?.challenge !== challenge) {
      return reply.send({ error: 'bad_verification_code' });
    }
    const token = `gho_${code}`;
    tokens.set(token, known.person);
    return reply.send({ access_token: token, token_type: 'bearer', scope: 'read:user' });
  });
  const personOf = (authorization = '') => tokens.get(authorization.replace('Bearer ', ''));
  app.get('/user', (request, reply) => {
    const person = personOf(request.headers.authorization);
    return person === undefined
      ? reply.code(401).send({})
      : reply.send({ id: person.id, login: person.login, name: null });
  });
  app.get('/user/emails', (request, reply) =>
    reply.send(personOf(request.headers.authorization)?.emails ?? []),
  );
  const url = await app.listen({ host: '127.0.0.1', port: 0 });
  return {
    ...{ url, clientId, clientSecret },
    agree: (authorizeUrl, person) => {
      const { searchParams, origin } = new URL(authorizeUrl);
      if (origin !== url || searchParams.get('client_id') !== clientId) throw new Error('Not ours');
      const code = `c${String(codes.size + tokens.size)}`;
      codes.set(code, { person, challenge: searchParams.get('code_challenge') ?? '' });
      return { code, state: searchParams.get('state') ?? '' };
    },
    close: () => app.close(),
  };
}
