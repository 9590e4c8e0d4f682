import { linkFromMail } from './mailbox.ts';
import { arrive, expect, fillSignIn, makeKey, newPerson, signOut, test, unfold } from './person.ts';
import { totpCode } from './totp.ts';

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

  test('a plan is bought, and a colleague is invited and joins', async ({ page, elsewhere }) => {
    await arrive(page, 'Patron');
    await page.goto('/pricing');
    await page.getByRole('button', { name: 'Upgrade to Team' }).click();
    await page.getByRole('button', { name: 'Pay' }).click();
    await expect(page.getByText('Thank you. The workspace is on the Team plan.')).toBeVisible();
    const colleague = newPerson('Karim');
    await page.goto('/dashboard/members');
    await page.getByRole('main').getByLabel('E-mail').fill(colleague.email);
    await page.getByRole('button', { name: 'Send the invitation' }).click();
    await expect(page.getByRole('table', { name: 'Open invitations' })).toContainText(
      colleague.email,
    );
    const other = await elsewhere();
    await other.goto(await linkFromMail(colleague.email, 'invitation'));
    await other.getByLabel('Your name').fill(colleague.name);
    await other.getByLabel('Password').fill(colleague.password);
    await other.getByRole('button', { name: 'Create account and join' }).click();
    await expect(other).toHaveURL(/\/dashboard$/);
    await page.reload();
    await expect(page.getByRole('table', { name: 'Members' })).toContainText('Karim');
  });

  test('a second factor is set up and asked for, and a password is reset', async ({ page }) => {
    const person = await arrive(page, 'Wary');
    await page.goto('/dashboard/security');
    await page.getByRole('button', { name: 'Set up' }).click();
    const secret = (await page.getByRole('main').locator('p code').first().innerText()).trim();
    await page.getByRole('textbox', { name: 'Code' }).fill(totpCode(secret));
    await page.getByRole('button', { name: 'Switch it on' }).click();
    await expect(page.getByRole('status', { name: 'Your recovery codes' })).toBeVisible();
    await signOut(page);

    await page.goto('/forgot-password');
    await page.getByRole('main').getByLabel('E-mail').fill(person.email);
    await page.getByRole('button', { name: 'Send the link' }).click();
    await page.goto(await linkFromMail(person.email, 'reset_password'));
    const password = `${person.password} anew`;
    await page.getByLabel('New password').fill(password);
    await page.getByRole('button', { name: 'Save the password' }).click();
    await fillSignIn(page, { ...person, password });
    await page.getByRole('textbox', { name: 'Code' }).fill(totpCode(secret, 1));
    await page.getByRole('main').getByRole('button', { name: 'Sign in' }).click();
    await expect(page).toHaveURL(/\/dashboard$/);
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
