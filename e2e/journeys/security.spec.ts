import { countMail, linkFromMail } from './mailbox.ts';
import { arrive, expect, fillSignIn, signIn, test, unfold } from './person.ts';
import { totpCode } from './totp.ts';

test.describe('the security of an account', () => {
  test('a password that is reset ends the sessions of before', async ({ page, elsewhere }) => {
    const person = await arrive(page, 'Forgetful');
    const other = await elsewhere();
    await other.goto('/forgot-password');
    await other.getByLabel('E-mail').fill(person.email);
    await other.getByRole('button', { name: 'Send the link' }).click();
    await expect(other.getByText(/a link is on its way/)).toBeVisible();

    await other.goto(await linkFromMail(person.email, 'reset_password'));
    const password = `${person.password} anew`;
    await other.getByLabel('New password').fill(password);
    await other.getByRole('button', { name: 'Save the password' }).click();
    await expect(other.getByText('Your password is changed. Sign in with it.')).toBeVisible();

    await page.goto('/dashboard');
    await expect(page).toHaveURL(/\/login/);
    await fillSignIn(other, person);
    await expect(other.getByText(/password is wrong/)).toBeVisible();
    await fillSignIn(other, { ...person, password });
    await expect(other).toHaveURL(/\/dashboard$/);
  });

  test('a link for an unknown address is promised alike and never sent', async ({ page }) => {
    await page.goto('/forgot-password');
    await page.getByLabel('E-mail').fill('nobody.here@example.org');
    await page.getByRole('button', { name: 'Send the link' }).click();
    await expect(page.getByText(/a link is on its way/)).toBeVisible();
    expect(await countMail('nobody.here@example.org', 'reset_password')).toBe(0);
  });

  test('a second factor is set up, asked for, and replaced by a recovery code', async ({
    page,
  }) => {
    const person = await arrive(page, 'Careful');
    await page.goto('/dashboard/security');
    await page.getByRole('button', { name: 'Set up' }).click();
    const secret = (await page.getByRole('main').locator('p code').first().innerText()).trim();
    await expect(page.getByRole('img', { name: /^QR code/ })).toBeVisible();

    await page.getByRole('textbox', { name: 'Code' }).fill('000000');
    await page.getByRole('button', { name: 'Switch it on' }).click();
    await expect(page.getByText('The code is not right')).toBeVisible();
    await expect(page.getByText(secret)).toBeVisible();
    await page.getByRole('textbox', { name: 'Code' }).fill(totpCode(secret));
    await page.getByRole('button', { name: 'Switch it on' }).click();
    const codes = page.getByRole('status', { name: 'Your recovery codes' }).locator('code');
    const [recoveryCode = ''] = (await codes.innerText()).split('\n');

    await page.context().clearCookies();
    await page.goto('/login');
    await fillSignIn(page, person);
    await expect(page.getByRole('heading', { name: 'Second factor' })).toBeVisible();
    // The code of this half minute was used to set it up.
    await page.getByRole('textbox', { name: 'Code' }).fill(totpCode(secret, 1));
    await page.getByRole('button', { name: 'Sign in' }).click();
    await expect(page).toHaveURL(/\/dashboard$/);

    await page.context().clearCookies();
    await page.goto('/login');
    await fillSignIn(page, person);
    await page.getByRole('textbox', { name: 'Code' }).fill(recoveryCode);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await expect(page).toHaveURL(/\/dashboard$/);
  });

  test('every browser is listed, and each can be signed out', async ({ page, elsewhere }) => {
    const person = await arrive(page, 'Twofold');
    const other = await elsewhere();
    await signIn(other, person);
    await page.goto('/dashboard/security');
    await expect(page.getByText('this browser')).toHaveCount(1);
    await page.getByRole('button', { name: 'End', exact: true }).first().click();
    await expect(page.getByText('That browser is signed out.')).toBeVisible();
    await other.goto('/dashboard');
    await expect(other).toHaveURL(/\/login/);
  });

  test('a new address counts once it is proven', async ({ page }) => {
    const person = await arrive(page, 'Mover');
    const email = `moved.${person.email}`;
    await page.goto('/dashboard/security');
    await page.getByLabel('New e-mail').fill(email);
    await page.getByRole('button', { name: 'Send the link' }).click();
    await expect(page.getByText(/Until it is followed nothing changes/)).toBeVisible();
    await page.goto(await linkFromMail(email, 'change_email'));
    await page.getByRole('button', { name: 'Use this address' }).click();
    await expect(page.getByText(`From now on you sign in with ${email}.`)).toBeVisible();
  });

  test('a form that another site sends is refused', async ({ page, request, baseURL }) => {
    await arrive(page, 'Target');
    const cookies = await page.context().cookies();
    const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
    const answer = await request.post(`${baseURL ?? ''}/dashboard/settings`, {
      headers: { cookie, origin: 'https://evil.example' },
      form: { form: 'change-name', name: 'Owned' },
    });
    expect(answer.status()).toBe(403);
    await page.goto('/dashboard/settings');
    await expect(page.getByLabel('Name').first()).toHaveValue('Target');
  });

  test('an account is deleted with all that is known of it', async ({ page }) => {
    const person = await arrive(page, 'Goodbye');
    await page.goto('/dashboard/settings');
    const download = page.waitForEvent('download');
    await page.getByRole('link', { name: 'Export my data' }).click();
    expect((await download).suggestedFilename()).toBe('kamiyo-account.json');
    await unfold(page, 'Delete my account');
    await page.getByLabel('Password').fill(person.password);
    await page.getByRole('button', { name: 'Delete my account' }).click();
    await expect(page).toHaveURL(/\/$/);
    await page.goto('/login');
    await fillSignIn(page, person);
    await expect(page.getByText(/password is wrong/)).toBeVisible();
  });
});
