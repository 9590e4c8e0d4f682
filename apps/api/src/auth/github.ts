import type { GithubIdentity } from '@kamiyo/core/accounts';
import { DomainError } from '@kamiyo/core/errors';
import { CodeChallengeMethod, generateCodeVerifier, generateState, OAuth2Client } from 'arctic';
import { z } from 'zod';

/** Signing in through GitHub: state and PKCE, verified primary address only. */
export type GithubSignIn = {
  /** Where to send the browser, and what has to come back with it. */
  begin(): { url: string; state: string; verifier: string };
  /** Throws `github.refused`. */
  identify(input: { code: string; verifier: string }): Promise<GithubIdentity>;
};

export type GithubOptions = {
  clientId: string;
  clientSecret: string;
  /** Of the web site, e.g. `https://github.com`. */
  siteUrl: string;
  /** Of its api, e.g. `https://api.github.com`. */
  apiUrl: string;
  redirectUrl: string;
};

const scopes = ['read:user', 'user:email'];
const timeoutMs = 10_000;

const profileSchema = z.object({ id: z.int(), login: z.string(), name: z.string().nullish() });
const emailsSchema = z.array(
  z.object({ email: z.string(), primary: z.boolean(), verified: z.boolean() }),
);

export function createGithubSignIn(options: GithubOptions): GithubSignIn {
  const { clientId, clientSecret, siteUrl, redirectUrl } = options;
  const client = new OAuth2Client(clientId, clientSecret, redirectUrl);
  return {
    begin: () => {
      const state = generateState();
      const verifier = generateCodeVerifier();
      const url = client.createAuthorizationURLWithPKCE(
        `${siteUrl}/login/oauth/authorize`,
        ...([state, CodeChallengeMethod.S256, verifier, scopes] as const),
      );
      return { url: url.href, state, verifier };
    },
    identify: async ({ code, verifier }) => {
      const token = await readToken(client, options, { code, verifier });
      const profile = await readApi(options, { path: '/user', token, schema: profileSchema });
      const emails = await readApi(options, { path: '/user/emails', token, schema: emailsSchema });
      const primary = emails.find((row) => row.primary && row.verified);
      if (primary === undefined) {
        throw new DomainError('github.refused', {
          detail: 'The GitHub account has no verified primary e-mail.',
        });
      }
      const name = (profile.name?.trim() ?? '') === '' ? profile.login : (profile.name ?? '');
      const email = primary.email.toLowerCase();
      return { githubId: String(profile.id), name: name.trim().slice(0, 80), email };
    },
  };
}

async function readToken(
  client: OAuth2Client,
  { siteUrl }: GithubOptions,
  { code, verifier }: { code: string; verifier: string },
): Promise<string> {
  try {
    const endpoint = `${siteUrl}/login/oauth/access_token`;
    return (await client.validateAuthorizationCode(endpoint, code, verifier)).accessToken();
  } catch (error) {
    throw new DomainError('github.refused', { cause: error });
  }
}

/** Whatever goes wrong there is GitHub's, and refuses the sign-in. */
async function readApi<Schema extends z.ZodType>(
  { apiUrl }: GithubOptions,
  { path, token, schema }: { path: string; token: string; schema: Schema },
): Promise<z.infer<Schema>> {
  try {
    const response = await fetch(`${apiUrl}${path}`, {
      headers: {
        ...{ authorization: `Bearer ${token}`, accept: 'application/vnd.github+json' },
        'user-agent': 'kamiyo/1',
      },
      signal: AbortSignal.timeout(timeoutMs),
    });
    if (!response.ok) throw new Error(`GitHub answered ${String(response.status)}.`);
    return schema.parse(await response.json());
  } catch (error) {
    throw new DomainError('github.refused', {
      detail: 'GitHub did not say who you are. Try again.',
      cause: error,
    });
  }
}
