import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';

import { openBrowser } from '../testing/browser.ts';
import { createPerson, type Person } from '../testing/person.ts';
import { createTestApi, type TestApi } from '../testing/test-api.ts';

let api: TestApi;
let person: Person;

beforeAll(async () => {
  api = await createTestApi(inject('postgresServerUrl'), {
    ...{ publicUrl: 'https://kamiyo.example', allowedOrigins: ['https://partner.example'] },
  });
  person = await createPerson(api);
});
afterAll(async () => {
  await api.close();
});

const rename = async (headers: Record<string, string>) =>
  (await person.browser.mutate('account.changeName', { name: 'Changed' }, headers)).code;

describe('a change with a cookie', () => {
  it.each([
    { origin: 'https://evil.example' },
    { origin: 'https://kamiyo.example.evil.example' },
    { origin: 'http://kamiyo.example' },
    { origin: 'null' },
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
  ])('is refused from a page of another site (%o)', async (headers) => {
    expect(await rename(headers as Record<string, string>)).toBe('origin.forbidden');
    const { data } = await person.browser.query('account.me');
    expect(data).toMatchObject({ name: 'Test Person' });
  });

  it.each([
    { origin: 'https://kamiyo.example' },
    { origin: 'https://partner.example' },
    { 'sec-fetch-site': 'same-origin' },
    {},
  ])('is made from our own pages and by programs (%o)', async (headers) => {
    expect(await rename(headers as Record<string, string>)).toBeNull();
    await person.browser.mutate('account.changeName', { name: 'Test Person' });
  });
});

describe('the cookie of an installation with https', () => {
  it('is bound to the host and never sent in the clear', async () => {
    const { email, password } = person;
    const answer = await openBrowser(api).mutate('account.signIn', { email, password });
    const cookie = String(answer.headers['set-cookie']);
    expect(cookie).toMatch(/^__Host-kamiyo_session=/);
    expect(cookie).toContain('Secure');
    expect(cookie).toContain('Path=/');
    expect(cookie).not.toContain('Domain');
  });
});
