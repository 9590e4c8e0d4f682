import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';

import { openBrowser } from '../../testing/browser.ts';
import {
  createPerson,
  freshEmail,
  freshPassword,
  letterTo,
  tokenTo,
  type Person,
} from '../../testing/person.ts';
import { createTestApi, type TestApi } from '../../testing/test-api.ts';

let api: TestApi;

beforeAll(async () => {
  api = await createTestApi(inject('postgresServerUrl'));
});
afterAll(async () => {
  await api.close();
});

const isSignedIn = async ({ browser }: Pick<Person, 'browser'>) =>
  (await browser.query('account.me')).data !== null;

describe('account.signUp', () => {
  it('asks for the link in the mail before the first sign-in', async () => {
    const [email, password, browser] = [freshEmail(), freshPassword(), openBrowser(api)];
    const answer = await browser.mutate('account.signUp', { name: 'Ada', email, password });
    expect(answer.data).toEqual({ status: 'mail_sent' });
    const early = await browser.mutate('account.signIn', { email, password });
    expect([early.status, early.code]).toEqual([403, 'account.unverified']);
    const token = tokenTo(api, email, 'verify_email');
    const proven = await browser.mutate('account.verifyEmail', { token });
    expect(proven.data).toEqual({ email });
    const again = await browser.mutate('account.verifyEmail', { token });
    expect(again.code).toBe('link.invalid');
    const signedIn = await browser.mutate('account.signIn', { email, password });
    expect(signedIn.data).toEqual({ status: 'signed_in' });
  });

  it('takes the link in the mail for two days', async () => {
    const [email, password] = [freshEmail(), freshPassword()];
    await openBrowser(api).mutate('account.signUp', { name: 'Ada', email, password });
    const later = await createTestApi(inject('postgresServerUrl'), { beside: api });
    const late = api.services.clock.now().getTime() + 48 * 3_600_000 + 1;
    later.setNow(new Date(late).toISOString());
    const token = tokenTo(api, email, 'verify_email');
    const refused = await openBrowser(later).mutate('account.verifyEmail', { token });
    expect(refused.code).toBe('link.invalid');
    await later.close();
  });

  it('sends a link that does nothing else than it says', async () => {
    const [email, password, browser] = [freshEmail(), freshPassword(), openBrowser(api)];
    await browser.mutate('account.signUp', { name: 'Ada', email, password });
    const token = tokenTo(api, email, 'verify_email');
    for (const [name, input] of [
      ['account.confirmEmailChange', { token }],
      ['account.resetPassword', { token, password: freshPassword() }],
    ] as const) {
      expect([name, (await browser.mutate(name, input)).code]).toEqual([name, 'link.invalid']);
    }
    expect((await browser.mutate('account.verifyEmail', { token })).data).toEqual({ email });
  });

  it('answers a taken address like a new one, and says so in the mail only', async () => {
    const person = await createPerson(api);
    const input = { name: 'Eve', email: person.email, password: freshPassword() };
    const taken = await openBrowser(api).mutate('account.signUp', input);
    const fresh = await openBrowser(api).mutate('account.signUp', {
      ...{ ...input, email: freshEmail() },
    });
    expect([taken.status, taken.data]).toEqual([fresh.status, fresh.data]);
    expect(letterTo(api, person.email, 'account_exists').signInLink).toContain('/login');
  });

  it('lets nobody write to strangers: no letter repeats the name that was typed', async () => {
    const name = 'You won, see evil.example';
    const [email, password, browser] = [freshEmail(), freshPassword(), openBrowser(api)];
    await browser.mutate('account.signUp', { name, email, password });
    await browser.mutate('account.signUp', { name, email, password });
    await browser.mutate('account.requestPasswordReset', { email });
    const letters = api.letters.filter(({ to }) => to === email);
    expect(letters.map(({ kind }) => kind)).toEqual([
      ...['verify_email', 'account_exists', 'reset_password'],
    ]);
    expect(JSON.stringify(letters)).not.toContain('evil.example');
  });

  it.each(['short', 'passwordpassword', 'qwertyuiopasdf', '123456789012', 'aaaaaaaaaaaaaaaa'])(
    'refuses the password %s at its field',
    async (password) => {
      const input = { name: 'Ada', email: freshEmail(), password };
      const refused = await openBrowser(api).mutate('account.signUp', input);
      expect([refused.status, refused.code]).toEqual([400, 'request.invalid']);
      expect(refused.errors[0]?.pointer).toBe('/password');
    },
  );

  it('refuses a password that holds the address', async () => {
    const email = freshEmail();
    const input = { name: 'Ada', email, password: `${email.split('@')[0] ?? ''}-Xk29!` };
    const refused = await openBrowser(api).mutate('account.signUp', input);
    expect(refused.errors[0]?.detail).toContain('e-mail');
  });
});

describe('account.signIn', () => {
  it('answers unknown accounts and wrong passwords alike', async () => {
    const { email } = await createPerson(api);
    const password = freshPassword();
    const wrong = await openBrowser(api).mutate('account.signIn', { email, password });
    const unknown = await openBrowser(api).mutate('account.signIn', {
      ...{ email: freshEmail(), password },
    });
    expect([wrong.status, wrong.code]).toEqual([401, 'credentials.invalid']);
    expect([unknown.status, unknown.code]).toEqual([401, 'credentials.invalid']);
  });

  it('sets a cookie that scripts cannot read and other sites cannot send', async () => {
    const { email, password } = await createPerson(api);
    const answer = await openBrowser(api).mutate('account.signIn', { email, password });
    const cookie = String(answer.headers['set-cookie']);
    expect(cookie).toMatch(/^kamiyo_session=\w{20,};/);
    expect(cookie).toContain('HttpOnly');
    expect(cookie).toContain('SameSite=Lax');
    expect(JSON.stringify(answer.data)).not.toContain(cookie.slice(15, 35));
  });

  it('keeps only a hash of the token', async () => {
    const { browser, userId } = await createPerson(api);
    const token = browser.cookies.get('kamiyo_session') ?? '';
    const rows = await api.database.prisma.session.findMany({ where: { userId } });
    expect(rows.length).toBeGreaterThan(0);
    expect(JSON.stringify(rows)).not.toContain(token);
  });

  it('ends the session that was there', async () => {
    const person = await createPerson(api);
    const before = person.browser.copy();
    const { email, password } = person;
    await person.browser.mutate('account.signIn', { email, password });
    expect(await isSignedIn({ browser: before })).toBe(false);
    expect(await isSignedIn(person)).toBe(true);
  });
});

describe('sessions', () => {
  it('end with a password reset, all of them, at once', async () => {
    const person = await createPerson(api);
    const { email } = person;
    await openBrowser(api).mutate('account.requestPasswordReset', { email });
    const [token, password] = [tokenTo(api, email, 'reset_password'), freshPassword()];
    const weak = await openBrowser(api).mutate('account.resetPassword', {
      ...{ token, password: 'passwordpassword' },
    });
    expect(weak.code).toBe('request.invalid');
    const reset = await openBrowser(api).mutate('account.resetPassword', { token, password });
    expect(reset.code).toBeNull();
    expect(await isSignedIn(person)).toBe(false);
    const old = await person.browser.mutate('account.signIn', { email, password: person.password });
    expect(old.code).toBe('credentials.invalid');
    const fresh = await person.browser.mutate('account.signIn', { email, password });
    expect(fresh.code).toBeNull();
    expect(letterTo(api, email, 'password_changed').name).toBe('Test Person');
  });

  it('other than this one end with a change of the password, and this one gets a new token', async () => {
    const person = await createPerson(api);
    const other = openBrowser(api);
    await other.mutate('account.signIn', { email: person.email, password: person.password });
    const stolen = person.browser.copy();
    const changed = await person.browser.mutate('account.changePassword', {
      ...{ currentPassword: person.password, newPassword: freshPassword() },
    });
    expect(changed.code).toBeNull();
    expect(await isSignedIn(person)).toBe(true);
    expect(await isSignedIn({ browser: other })).toBe(false);
    expect(await isSignedIn({ browser: stolen })).toBe(false);
  });

  it('can be listed and ended one by one, and those of others cannot', async () => {
    const person = await createPerson(api);
    const stranger = await createPerson(api);
    const other = openBrowser(api);
    await other.mutate('account.signIn', { email: person.email, password: person.password });
    const listed = (await person.browser.query('account.sessions')).data as {
      data: { id: string; isCurrent: boolean }[];
    };
    expect(listed.data.map(({ isCurrent }) => isCurrent).sort()).toEqual([false, true]);
    const sessionId = listed.data.find(({ isCurrent }) => !isCurrent)?.id;
    const foreign = await stranger.browser.mutate('account.endSession', { sessionId });
    expect([foreign.status, foreign.code]).toEqual([404, 'session.not_found']);
    expect(await isSignedIn({ browser: other })).toBe(true);
    await person.browser.mutate('account.endSession', { sessionId });
    expect(await isSignedIn({ browser: other })).toBe(false);
  });

  it('all end with signing out everywhere', async () => {
    const person = await createPerson(api);
    const other = openBrowser(api);
    await other.mutate('account.signIn', { email: person.email, password: person.password });
    await person.browser.mutate('account.signOutEverywhere');
    expect(await isSignedIn({ browser: other })).toBe(false);
    expect(await isSignedIn(person)).toBe(false);
  });
});

describe('account.changeEmail', () => {
  it('counts once the new address is proven, and tells the old one', async () => {
    const person = await createPerson(api);
    const email = freshEmail();
    await person.browser.mutate('account.changeEmail', { email });
    const before = (await person.browser.query('account.me')).data as { email: string };
    expect(before.email).toBe(person.email);
    const token = tokenTo(api, email, 'change_email');
    await person.browser.mutate('account.confirmEmailChange', { token });
    const after = (await person.browser.query('account.me')).data as { email: string };
    expect(after.email).toBe(email);
    expect(letterTo(api, person.email, 'email_changed').newEmail).toBe(email);
  });

  it('ends every other session once it is proven', async () => {
    const person = await createPerson(api);
    const other = openBrowser(api);
    await other.mutate('account.signIn', { email: person.email, password: person.password });
    const email = freshEmail();
    await person.browser.mutate('account.changeEmail', { email });
    expect(await isSignedIn({ browser: other })).toBe(true);
    const token = tokenTo(api, email, 'change_email');
    await person.browser.mutate('account.confirmEmailChange', { token });
    expect(await isSignedIn({ browser: other })).toBe(false);
    expect(await isSignedIn(person)).toBe(true);
  });

  it('asks for the password again after a while', async () => {
    const person = await createPerson(api);
    const other = await createTestApi(inject('postgresServerUrl'), { beside: api });
    other.setNow('2026-06-01T12:31:00.000Z');
    const later = openBrowser(other, { cookies: person.browser.cookies });
    const refused = await later.mutate('account.changeEmail', { email: freshEmail() });
    expect([refused.status, refused.code]).toEqual([403, 'session.unconfirmed']);
    await later.mutate('account.confirmPassword', { password: person.password });
    const allowed = await later.mutate('account.changeEmail', { email: freshEmail() });
    expect(allowed.code).toBeNull();
    await other.close();
  });
});
