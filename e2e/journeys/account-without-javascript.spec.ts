import { arrive, expect, makeKey, signOut, test, unfold } from './person.ts';

test.use({ javaScriptEnabled: false });

test.describe('without JavaScript', () => {
  test('one signs up, signs in, makes a key and revokes it', async ({ page, request }) => {
    await arrive(page, 'Plain');
    const key = await makeKey(page, 'plain');
    const headers = { authorization: `Bearer ${key}` };
    expect((await request.get('/v1/usage', { headers })).status()).toBe(200);
    await unfold(page, 'Revoke plain');
    await page.getByRole('button', { name: 'Revoke this key' }).click();
    await expect(page.getByText('The key is revoked: calls with it are refused.')).toBeVisible();
    await signOut(page);
  });

  test('what is wrong stands at the field, and what was entered stays', async ({ page }) => {
    await page.goto('/signup');
    const main = page.getByRole('main');
    await main.getByLabel('Name').fill('Almost');
    await main.getByLabel('E-mail').fill('nobody');
    await main.getByLabel('Password').fill('short');
    await main.getByRole('button', { name: 'Create account' }).click();
    await expect(page.getByRole('alert')).toContainText('2 things have to be mended first');
    await expect(main.getByText('E-mail is not an e-mail address').last()).toBeVisible();
    await expect(main.getByLabel('Name')).toHaveValue('Almost');
    await expect(main.getByLabel('Password')).toHaveValue('');
  });

  test('a workspace is renamed', async ({ page }) => {
    await arrive(page, 'Namer');
    await page.goto('/dashboard/settings');
    const panel = page.getByRole('region', { name: 'This workspace' });
    await panel.getByLabel('Name', { exact: true }).fill('Quayside watch');
    await panel.getByRole('button', { name: 'Rename' }).click();
    await expect(page.getByText('The workspace is renamed.')).toBeVisible();
    await expect(page.getByRole('group', { name: 'Workspace' })).toContainText('Quayside watch');
  });
});
