import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';

import { openBrowser, type TestBrowser } from '../../testing/browser.ts';
import {
  startGithubServer,
  type GithubPerson,
  type GithubServer,
} from '../../testing/github-server.ts';
import { createPerson, freshEmail, freshPassword } from '../../testing/person.ts';
import { createTestApi, type TestApi } from '../../testing/test-api.ts';

let api: TestApi;
let github: GithubServer;
let nextId = 1;

beforeAll(async () => {
  github = await startGithubServer();
  api = await createTestApi(inject('postgresServerUrl'), { github });
});
afterAll(async () => {
  await api.close();
  await github.close();
});

function personOf(email: string, facts: { primary?: boolean; verified?: boolean } = {}) {
  const { primary = true, verified = true } = facts;
  nextId += 1;
  const person: GithubPerson = {
    ...{ id: nextId, login: `octo${String(nextId)}`, emails: [{ email, primary, verified }] },
  };
  return person;
}

async function begin(browser: TestBrowser): Promise<string> {
  const answer = await browser.mutate('account.githubStart', { to: '/dashboard/keys' });
  return (answer.data as { url: string }).url;
}

async function signIn(browser: TestBrowser, person: GithubPerson) {
  return browser.mutate('account.githubFinish', github.agree(await begin(browser), person));
}

type Me = { id: string; email: string; hasPassword: boolean; workspaces: unknown[] } | null;
const me = async (browser: TestBrowser) => (await browser.query('account.me')).data as Me;

describe('signing in through GitHub', () => {
  it('makes an account with a workspace, and finds it again', async () => {
    const [browser, email] = [openBrowser(api), freshEmail()];
    const person = personOf(email.toUpperCase());
    const answer = await signIn(browser, person);
    expect(answer.data).toEqual({ status: 'signed_in', to: '/dashboard/keys' });
    const first = await me(browser);
    expect(first).toMatchObject({ email, hasPassword: false });
    expect(first?.workspaces).toHaveLength(1);
    const again = openBrowser(api);
    await signIn(again, { ...personOf(freshEmail()), id: person.id });
    expect((await me(again))?.id).toBe(first?.id);
  });

  it('leads to the account that has the address already', async () => {
    const known = await createPerson(api);
    const browser = openBrowser(api);
    await signIn(browser, personOf(known.email));
    expect((await me(browser))?.id).toBe(known.userId);
  });

  it('ends the password of somebody who took the address without proving it', async () => {
    const [email, password] = [freshEmail(), freshPassword()];
    await openBrowser(api).mutate('account.signUp', { name: 'Eve', email, password });
    const browser = openBrowser(api);
    await signIn(browser, personOf(email));
    expect((await me(browser))?.email).toBe(email);
    const taken = await openBrowser(api).mutate('account.signIn', { email, password });
    expect(taken.code).toBe('credentials.invalid');
  });

  it.each([{ verified: false }, { primary: false }])(
    'believes a verified primary address only (%o)',
    async (facts) => {
      const browser = openBrowser(api);
      const refused = await signIn(browser, personOf(freshEmail(), facts));
      expect([refused.status, refused.code]).toEqual([403, 'github.refused']);
      expect(await me(browser)).toBeNull();
    },
  );

  it('belongs to the browser that began it', async () => {
    const [victim, person] = [openBrowser(api), personOf(freshEmail())];
    const slipped = github.agree(await begin(openBrowser(api)), person);
    const bare = await victim.mutate('account.githubFinish', slipped);
    expect(bare.code).toBe('github.refused');
    await begin(victim);
    const mixed = await victim.mutate('account.githubFinish', slipped);
    expect(mixed.code).toBe('github.refused');
    expect(await me(victim)).toBeNull();
  });

  it('takes no other state than the one that was sent along', async () => {
    const [browser, person] = [openBrowser(api), personOf(freshEmail())];
    const agreed = github.agree(await begin(browser), person);
    const other = { ...agreed, state: `${agreed.state}x` };
    const refused = await browser.mutate('account.githubFinish', other);
    expect(refused.code).toBe('github.refused');
    expect(await me(browser)).toBeNull();
  });

  it('is not offered where it is not set up', async () => {
    const bare = await createTestApi(inject('postgresServerUrl'), { beside: api });
    const browser = openBrowser(bare);
    expect((await browser.query('account.options')).data).toMatchObject({ github: false });
    expect((await browser.mutate('account.githubStart', {})).code).toBe('github.unavailable');
    await bare.close();
  });
});
