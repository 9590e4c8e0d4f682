import {
  createAccount,
  arrive,
  expect,
  fillSignIn,
  makeKey,
  newPerson,
  signIn,
  signOut,
  signUp,
  test,
  unfold,
} from './person.ts';

test.describe('a subscriber', () => {
  test('signs up, makes a key, calls the API and sees the use of it', async ({ page, request }) => {
    await arrive(page, 'Mara');
    const key = await makeKey(page, 'first');
    const answer = await request.get('/v1/exploits?limit=1', {
      headers: { authorization: `Bearer ${key}` },
    });
    expect(answer.status()).toBe(200);
    await page.goto('/dashboard');
    await expect(page.getByTestId('used-today')).toHaveText('1');
    await expect(page.getByText('of 100')).toBeVisible();
  });

  test('is told that the key is shown once, and it is', async ({ page }) => {
    await arrive(page, 'Once');
    const key = await makeKey(page, 'only-once');
    await page.goto('/dashboard/keys');
    await expect(page.getByText('only-once', { exact: true })).toBeVisible();
    await expect(page.getByText(key)).toHaveCount(0);
    await expect(page.getByText(`…${key.slice(-4)}`)).toBeVisible();
  });

  test('revokes a key, which is refused from then on', async ({ page, request }) => {
    await arrive(page, 'Revoker');
    const key = await makeKey(page, 'leaked');
    const headers = { authorization: `Bearer ${key}` };
    expect((await request.get('/v1/usage', { headers })).status()).toBe(200);
    await page.goto('/dashboard/keys');
    await unfold(page, 'Revoke leaked');
    await page.getByRole('button', { name: 'Revoke this key' }).click();
    await expect(page.getByText('revoked', { exact: true })).toBeVisible();
    await expect.poll(async () => (await request.get('/v1/usage', { headers })).status()).toBe(401);
  });

  test('rotates a key: both work for a while', async ({ page, request }) => {
    await arrive(page, 'Rotator');
    const old = await makeKey(page, 'service');
    await unfold(page, 'Rotate service');
    await page.getByRole('button', { name: 'Make the new key' }).click();
    await expect(page.getByText(/^ends in/)).toBeVisible();
    const fresh = await page.getByRole('status').locator('code').innerText();
    expect(fresh).not.toBe(old);
    for (const key of [old, fresh.trim()]) {
      const headers = { authorization: `Bearer ${key}` };
      expect((await request.get('/v1/usage', { headers })).status()).toBe(200);
    }
  });

  test('is led back to where a stranger was sent away from', async ({ page }) => {
    const person = newPerson('Returner');
    await signUp(page, person);
    await page.context().clearCookies();
    await page.goto('/dashboard/members?from=mail');
    await expect(page).toHaveURL(/\/login\?to=/);
    await signIn(page, person);
    await expect(page).toHaveURL(/\/dashboard\/members\?from=mail$/);
  });

  test('is never led to another site after signing in', async ({ page }) => {
    const person = newPerson('Careful');
    await signUp(page, person);
    await page.context().clearCookies();
    await page.goto('/login?to=//evil.example/');
    await signIn(page, person).catch(() => undefined);
    expect(new URL(page.url()).host).not.toContain('evil');
  });

  test('who has not followed the link is led to another one', async ({ page }) => {
    const person = newPerson('Hasty');
    await createAccount(page, person);
    await page.goto('/login');
    await fillSignIn(page, person);
    await page
      .getByRole('main')
      .getByRole('link', { name: /have it sent again/ })
      .click();
    await expect(page).toHaveURL(/\/verify-email$/);
  });

  test('signs out, and the dashboard is closed', async ({ page }) => {
    await arrive(page, 'Leaver');
    await signOut(page);
    await page.goto('/dashboard');
    await expect(page).toHaveURL(/\/login/);
  });
});
