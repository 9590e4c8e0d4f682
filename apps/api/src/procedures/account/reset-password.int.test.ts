import { performance } from 'node:perf_hooks';

import { throttlePolicy } from '@kamiyo/core/accounts';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';

import { openBrowser } from '../../testing/browser.ts';
import { createPerson, freshEmail, freshPassword, tokenTo } from '../../testing/person.ts';
import { createTestApi, type TestApi } from '../../testing/test-api.ts';

let api: TestApi;

beforeAll(async () => {
  api = await createTestApi(inject('postgresServerUrl'));
});
afterAll(async () => {
  await api.close();
});

const ask = async (email: string): Promise<number> => {
  const start = performance.now();
  const { code } = await openBrowser(api).mutate('account.requestPasswordReset', { email });
  expect(code).toBeNull();
  return performance.now() - start;
};

describe('account.resetPassword', () => {
  it('lets somebody in whom the guesses of others kept out', async () => {
    const { email } = await createPerson(api);
    for (let guess = 0; guess <= throttlePolicy.failuresPerAccount; guess += 1) {
      await openBrowser(api).mutate('account.signIn', { email, password: freshPassword() });
    }
    await ask(email);
    const input = { token: tokenTo(api, email, 'reset_password'), password: freshPassword() };
    await openBrowser(api).mutate('account.resetPassword', input);
    const { password } = input;
    const signedIn = await openBrowser(api).mutate('account.signIn', { email, password });
    expect(signedIn.data).toEqual({ status: 'signed_in' });
  });

  it('takes a link for an hour', async () => {
    const { email } = await createPerson(api);
    await ask(email);
    const input = { token: tokenTo(api, email, 'reset_password'), password: freshPassword() };
    const later = await createTestApi(inject('postgresServerUrl'), { beside: api });
    const late = api.services.clock.now().getTime() + 3_600_001;
    later.setNow(new Date(late).toISOString());
    const refused = await openBrowser(later).mutate('account.resetPassword', input);
    expect(refused.code).toBe('link.invalid');
    await later.close();
    expect((await openBrowser(api).mutate('account.resetPassword', input)).code).toBeNull();
  });

  it('ends a change of address that was begun before', async () => {
    const { browser, email } = await createPerson(api);
    const newEmail = freshEmail();
    await browser.mutate('account.changeEmail', { email: newEmail });
    await ask(email);
    const reset = { token: tokenTo(api, email, 'reset_password'), password: freshPassword() };
    await openBrowser(api).mutate('account.resetPassword', reset);
    const token = tokenTo(api, newEmail, 'change_email');
    const late = await openBrowser(api).mutate('account.confirmEmailChange', { token });
    expect(late.code).toBe('link.invalid');
  });
});

describe('account.requestPasswordReset', () => {
  it('takes as long for an address without an account as for one with', async () => {
    const [known, unknown] = [[] as number[], [] as number[]];
    for (let round = 0; round < 7; round += 1) {
      const { email } = await createPerson(api);
      known.push(await ask(email));
      unknown.push(await ask(freshEmail()));
    }
    const ratio = median(unknown) / median(known);
    process.stdout.write(`asking for a reset, unknown to known: ratio ${ratio.toFixed(2)}\n`);
    expect(ratio).toBeGreaterThan(0.8);
    expect(ratio).toBeLessThan(1.25);
  });
});

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
