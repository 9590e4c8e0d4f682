import { TOTP } from 'otpauth';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';

import { openBrowser } from '../../testing/browser.ts';
import { createPerson, freshPassword, type Person } from '../../testing/person.ts';
import { createTestApi, type TestApi } from '../../testing/test-api.ts';

let api: TestApi;
let at = Date.parse('2026-06-01T12:00:00.000Z');

beforeAll(async () => {
  api = await createTestApi(inject('postgresServerUrl'));
});
afterAll(async () => {
  await api.close();
});

/** Each code is of a step of its own. */
function nextCode(secret: string, aheadMs = 0): string {
  at += 31_000;
  api.setNow(new Date(at).toISOString());
  return new TOTP({ secret }).generate({ timestamp: at + aheadMs });
}

async function enrol(): Promise<{ person: Person; secret: string; recoveryCodes: string[] }> {
  const person = await createPerson(api);
  const started = await person.browser.mutate('account.startTotp');
  const { secret } = started.data as { secret: string };
  const confirmed = await person.browser.mutate('account.confirmTotp', { code: nextCode(secret) });
  const { recoveryCodes } = confirmed.data as { recoveryCodes: string[] };
  return { person, secret, recoveryCodes };
}

async function firstStep({ email, password }: Person) {
  const browser = openBrowser(api);
  const { data } = await browser.mutate('account.signIn', { email, password });
  expect(data).toEqual({ status: 'second_factor' });
  return browser;
}

describe('the second factor', () => {
  it('is asked for once it is switched on, and nobody is signed in before', async () => {
    const { person, secret, recoveryCodes } = await enrol();
    expect(new Set(recoveryCodes).size).toBe(10);
    const browser = await firstStep(person);
    expect((await browser.query('account.me')).data).toBeNull();
    const pending = (await browser.query('account.options')).data;
    expect(pending).toMatchObject({ secondFactorPending: true });
    const wrong = await browser.mutate('account.signInSecondFactor', { code: '000000' });
    expect([wrong.status, wrong.code]).toEqual([401, 'code.invalid']);
    const right = await browser.mutate('account.signInSecondFactor', { code: nextCode(secret) });
    expect(right.data).toMatchObject({ status: 'signed_in', usedRecoveryCode: false });
    expect((await browser.query('account.me')).data).not.toBeNull();
  });

  it('takes a code once', async () => {
    const { person, secret } = await enrol();
    const code = nextCode(secret);
    const answers = [];
    for (const browser of [await firstStep(person), await firstStep(person)]) {
      answers.push((await browser.mutate('account.signInSecondFactor', { code })).code);
    }
    expect(answers).toEqual([null, 'code.invalid']);
  });

  it('takes the code of the step before and after, and no other', async () => {
    const { person, secret } = await enrol();
    const answers = [];
    for (const aheadMs of [-60_000, -30_000, 30_000, 60_000]) {
      at += 120_000;
      const code = nextCode(secret, aheadMs);
      const browser = await firstStep(person);
      answers.push((await browser.mutate('account.signInSecondFactor', { code })).code);
    }
    expect(answers).toEqual(['code.invalid', null, null, 'code.invalid']);
  });

  it('is stood in for by a recovery code, once', async () => {
    const { person, recoveryCodes } = await enrol();
    const [code = ''] = recoveryCodes;
    const first = await (
      await firstStep(person)
    ).mutate('account.signInSecondFactor', {
      ...{ code: code.toUpperCase() },
    });
    expect(first.data).toMatchObject({ usedRecoveryCode: true, recoveryCodesLeft: 9 });
    const again = await (await firstStep(person)).mutate('account.signInSecondFactor', { code });
    expect(again.code).toBe('code.invalid');
  });

  it('is not stood in for by a recovery code of somebody else', async () => {
    const [{ person }, { recoveryCodes }] = [await enrol(), await enrol()];
    const [code] = recoveryCodes;
    const refused = await (await firstStep(person)).mutate('account.signInSecondFactor', { code });
    expect(refused.code).toBe('code.invalid');
  });

  it('is throttled by account, from however many addresses', async () => {
    const { person } = await enrol();
    const codes = [];
    for (let index = 0; index < 7; index += 1) {
      const browser = await firstStep(person);
      const code = String(100_000 + index);
      codes.push((await browser.mutate('account.signInSecondFactor', { code })).code);
    }
    expect(codes.slice(0, 5)).toEqual(Array.from({ length: 5 }, () => 'code.invalid'));
    expect(codes.slice(5)).toEqual(['rate.limited', 'rate.limited']);
  });

  it('needs the first step of the same browser, not longer ago than ten minutes', async () => {
    const { person, secret } = await enrol();
    const none = await openBrowser(api).mutate('account.signInSecondFactor', {
      ...{ code: nextCode(secret) },
    });
    expect([none.status, none.code]).toEqual([401, 'session.required']);
    const browser = await firstStep(person);
    at += 11 * 60_000;
    const late = await browser.mutate('account.signInSecondFactor', { code: nextCode(secret) });
    expect(late.code).toBe('session.required');
  });

  it('asks for the first step again once the password was changed', async () => {
    const { person, secret } = await enrol();
    const browser = await firstStep(person);
    const changed = await person.browser.mutate('account.changePassword', {
      ...{ currentPassword: person.password, newPassword: freshPassword() },
    });
    expect(changed.code).toBeNull();
    const late = await browser.mutate('account.signInSecondFactor', { code: nextCode(secret) });
    expect(late.code).toBe('session.required');
  });

  it('keeps secret and codes unreadable', async () => {
    const { person, secret, recoveryCodes } = await enrol();
    const user = await api.database.prisma.user.findUnique({
      where: { id: person.userId },
      include: { recoveryCodes: true },
    });
    const stored = JSON.stringify(user, (_key, value: unknown) =>
      typeof value === 'bigint' ? String(value) : value,
    );
    expect(stored).not.toContain(secret);
    expect(stored).not.toContain(recoveryCodes[0]?.replaceAll('-', ''));
  });

  it('is switched off with a code, and other sessions end', async () => {
    const { person, secret } = await enrol();
    const other = await firstStep(person);
    await other.mutate('account.signInSecondFactor', { code: nextCode(secret) });
    await person.browser.mutate('account.confirmPassword', { password: person.password });
    const off = await person.browser.mutate('account.disableTotp', { code: nextCode(secret) });
    expect(off.code).toBeNull();
    expect((await other.query('account.me')).data).toBeNull();
    const { email, password } = person;
    const { data } = await openBrowser(api).mutate('account.signIn', { email, password });
    expect(data).toEqual({ status: 'signed_in' });
  });
});
