import { performance } from 'node:perf_hooks';

import { throttlePolicy } from '@kamiyo/core/accounts';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';

import { openBrowser } from '../../testing/browser.ts';
import { createPerson, freshEmail, freshPassword } from '../../testing/person.ts';
import { createTestApi, type TestApi } from '../../testing/test-api.ts';

let api: TestApi;

beforeAll(async () => {
  api = await createTestApi(inject('postgresServerUrl'));
});
afterAll(async () => {
  await api.close();
});

const failuresPerAccount: number = throttlePolicy.failuresPerAccount;
const failuresPerAddress: number = throttlePolicy.failuresPerAddress;
const mailsPerAccount: number = throttlePolicy.mailsPerAccount;

/** One more of something, counted up. */
const times = (count: number) => Array.from({ length: count }, (_, index) => index);

describe('throttling', () => {
  it('stops guessing one account from many addresses, also for the right password', async () => {
    const { email, password } = await createPerson(api);
    const codes: (string | null)[] = [];
    for (let left = failuresPerAccount; left > 0; left -= 1) {
      const guess = { email, password: freshPassword() };
      codes.push((await openBrowser(api).mutate('account.signIn', guess)).code);
    }
    expect(new Set(codes)).toEqual(new Set(['credentials.invalid']));
    const refused = await openBrowser(api).mutate('account.signIn', { email, password });
    expect([refused.status, refused.code]).toEqual([429, 'rate.limited']);
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
    expect(Number(refused.headers['retry-after'])).toBeLessThanOrEqual(900);
    api.setNow('2026-06-01T12:15:01.000Z');
    const later = await openBrowser(api).mutate('account.signIn', { email, password });
    expect(later.code).toBeNull();
  });

  it('stops one address that sprays one password over many accounts', async () => {
    const sprayer = openBrowser(api);
    const password = 'Summer-2026-Kamiyo';
    const codes: (string | null)[] = [];
    for (let left = failuresPerAddress + 5; left > 0; left -= 1) {
      codes.push((await sprayer.mutate('account.signIn', { email: freshEmail(), password })).code);
    }
    expect(codes.filter((code) => code === 'credentials.invalid')).toHaveLength(failuresPerAddress);
    expect(codes.slice(failuresPerAddress)).toEqual(times(5).map(() => 'rate.limited'));
    const person = await createPerson(api);
    expect((await person.browser.query('account.me')).data).not.toBeNull();
  });

  it('counts all of an IPv6 household as one address', async () => {
    const guess = async (address: string) => {
      const input = { email: freshEmail(), password: freshPassword() };
      return (await openBrowser(api, { address }).mutate('account.signIn', input)).code;
    };
    for (const index of times(failuresPerAddress)) {
      expect(await guess(`2001:db8:7:7::${index.toString(16)}`)).toBe('credentials.invalid');
    }
    expect(await guess('2001:db8:7:7:ffff::1')).toBe('rate.limited');
    expect(await guess('2001:db8:7:8::1')).toBe('credentials.invalid');
  });

  it('lets no more through when all guesses are made at once', async () => {
    const email = freshEmail();
    const answers = await Promise.all(
      times(30).map(() =>
        openBrowser(api).mutate('account.signIn', { email, password: freshPassword() }),
      ),
    );
    const tried = answers.filter(({ code }) => code === 'credentials.invalid');
    expect(tried).toHaveLength(failuresPerAccount);
  });

  it('counts what one limit refused under no other', async () => {
    const [email, password] = [freshEmail(), freshPassword()];
    const stubborn = openBrowser(api);
    const codes: (string | null)[] = [];
    for (let left = failuresPerAccount + failuresPerAddress; left > 0; left -= 1) {
      codes.push((await stubborn.mutate('account.signIn', { email, password })).code);
    }
    expect(codes.at(-1)).toBe('rate.limited');
    const other = await stubborn.mutate('account.signIn', { email: freshEmail(), password });
    expect(other.code).toBe('credentials.invalid');
  });

  it('counts no sign-in that was right', async () => {
    const { email, password, browser } = await createPerson(api);
    for (let left = failuresPerAddress + 2; left > 0; left -= 1) {
      const { code } = await openBrowser(api, { address: browser.address }).mutate(
        ...(['account.signIn', { email, password }] as const),
      );
      expect(code).toBeNull();
    }
  });

  it('limits the mails that anybody can cause to one address', async () => {
    const { email } = await createPerson(api);
    const before = api.letters.length;
    const codes: (string | null)[] = [];
    for (let left = mailsPerAccount + 2; left > 0; left -= 1) {
      codes.push((await openBrowser(api).mutate('account.requestPasswordReset', { email })).code);
    }
    expect(codes).toContain('rate.limited');
    expect(api.letters.length - before).toBeLessThanOrEqual(mailsPerAccount);
  });
});

describe('the time of an answer', () => {
  it('does not tell an unknown account from a wrong password', async () => {
    const known: number[] = [];
    const unknown: number[] = [];
    const people = [];
    for (let left = 6; left > 0; left -= 1) people.push(await createPerson(api));
    const measure = async (email: string, into: number[]) => {
      const start = performance.now();
      const input = { email, password: freshPassword() };
      const { code } = await openBrowser(api).mutate('account.signIn', input);
      into.push(performance.now() - start);
      expect(code).toBe('credentials.invalid');
    };
    // In turns, so that whatever else the machine does meets both alike.
    for (const { email } of people) {
      for (let left = 4; left > 0; left -= 1) {
        await measure(email, known);
        await measure(freshEmail(), unknown);
      }
    }
    const ratio = median(unknown) / median(known);
    process.stdout.write(
      `sign-in, median: wrong password ${median(known).toFixed(1)} ms, unknown account ` +
        `${median(unknown).toFixed(1)} ms, ratio ${ratio.toFixed(2)}\n`,
    );
    // Without the same work it would be a tenth.
    expect(ratio).toBeGreaterThan(0.6);
    expect(ratio).toBeLessThan(1.67);
  });

  it.each(['account.signUp', 'account.resendVerification', 'account.requestPasswordReset'])(
    'of %s does not tell whether an address has an account',
    async (name) => {
      const { email: known } = await createPerson(api);
      const rest = name === 'account.signUp' ? { name: 'N', password: freshPassword() } : {};
      for (const email of [known, freshEmail()]) {
        const start = performance.now();
        expect((await openBrowser(api).mutate(name, { email, ...rest })).code).toBeNull();
        // Far above what the work takes here: whatever is done of it happens in that time.
        expect(performance.now() - start).toBeGreaterThan(140);
      }
    },
  );
});

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
