import type { Locator, Page } from '@playwright/test';

import { linkFromMail } from './mailbox.ts';
import { ownPages } from './pages.ts';
import { arrive, expect, makeKey, newPerson, test } from './person.ts';

/** Tab presses within which a control has to be reached from the start of the content. */
const stopsMax = 40;

test.describe('by keyboard alone', () => {
  test('one signs up, verifies, signs in and makes a key', async ({ page }) => {
    const person = newPerson('Keys');
    const main = page.getByRole('main');
    await page.goto('/signup');
    await typeInto(page, main.getByLabel('Name'), person.name);
    await typeInto(page, main.getByLabel('E-mail'), person.email);
    await typeInto(page, main.getByLabel('Password'), person.password);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { name: 'Look into your inbox' })).toBeVisible();

    await page.goto(await linkFromMail(person.email, 'verify_email'));
    await press(page, main.getByRole('button', { name: 'Verify' }));
    await expect(page).toHaveURL(/\/(dashboard|login)/);
    if (page.url().includes('/login')) {
      await typeInto(page, main.getByLabel('E-mail'), person.email);
      await typeInto(page, main.getByLabel('Password'), person.password);
      await page.keyboard.press('Enter');
    }
    await expect(page).toHaveURL(/\/dashboard$/);

    await page.goto('/dashboard/keys');
    await typeInto(page, main.getByLabel('Name'), 'by hand');
    await reach(page, main.getByRole('checkbox', { name: /^Export/ }));
    await page.keyboard.press('Space');
    await press(page, main.getByRole('button', { name: 'Create key' }));
    await expect(page.getByRole('status', { name: 'The key “by hand”' })).toBeVisible();
    await expect(page.getByRole('table', { name: 'API keys' })).toContainText('read, export');

    const revoke = main.locator('summary[aria-label="Revoke by hand"]');
    await press(page, revoke);
    await press(page, main.getByRole('button', { name: 'Revoke this key' }));
    await expect(page.getByRole('table', { name: 'API keys' })).toContainText('revoked');
  });

  test('every control of every form is reached', async ({ page }) => {
    test.slow();
    for (const path of ['/signup', '/login', '/forgot-password']) await reachAll(page, path);
    await arrive(page, 'Tabber');
    await makeKey(page, 'reached');
    for (const path of ownPages) await reachAll(page, path);
  });

  test('what is wrong is read out first and leads to its field', async ({ page }) => {
    await page.goto('/signup');
    const main = page.getByRole('main');
    await typeInto(page, main.getByLabel('Name'), 'Almost');
    await typeInto(page, main.getByLabel('E-mail'), 'nobody');
    await page.keyboard.press('Enter');
    const summary = page.getByRole('alert');
    await expect(summary).toBeFocused();
    await expect(summary).toContainText('E-mail is not an e-mail address');
    await press(page, summary.getByRole('link', { name: 'E-mail is not an e-mail address' }));
    const email = main.getByRole('textbox', { name: 'E-mail' });
    await expect(email).toBeFocused();
    await expect(email).toHaveAttribute('aria-invalid', 'true');
    await expect(email).toHaveValue('nobody');
    await expect(main.getByLabel('Name')).toHaveValue('Almost');
  });
});

/** Unfolds what can be unfolded and walks through the page: nothing may be left out. */
async function reachAll(page: Page, path: string): Promise<void> {
  await page.goto(path);
  const main = page.getByRole('main');
  await expect(main.getByRole('heading', { level: 1 })).toBeVisible();
  const count = await main.evaluate((element) => {
    for (const fold of element.querySelectorAll('details')) fold.open = true;
    const controls = [...element.querySelectorAll<HTMLElement>('input, select, textarea, button')];
    const shown = controls.filter((control) => control.checkVisibility());
    for (const control of shown) control.dataset.missed = control.outerHTML.slice(0, 120);
    element.addEventListener('focusin', ({ target }) => {
      if (!(target instanceof HTMLInputElement) || target.type !== 'radio') {
        (target as HTMLElement).removeAttribute('data-missed');
        return;
      }
      // One of a group is reached; the arrows lead to the others.
      for (const other of shown) {
        if ((other as HTMLInputElement).name === target.name) {
          other.removeAttribute('data-missed');
        }
      }
    });
    element.focus();
    return shown.length;
  });
  const left = main.locator('[data-missed]');
  for (let stop = 0; stop < count * 3 + stopsMax; stop++) {
    if ((await left.count()) === 0) break;
    await page.keyboard.press('Tab');
  }
  const names = await left.evaluateAll((controls) =>
    controls.map((control) => (control as HTMLElement).dataset.missed),
  );
  expect(names, path).toEqual([]);
}

/** Goes on with the Tab key until the control has the focus. */
async function reach(page: Page, control: Locator): Promise<void> {
  await expect(control).toBeVisible();
  for (let stop = 0; stop < stopsMax; stop++) {
    if (await control.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  await expect(control).toBeFocused();
}

async function typeInto(page: Page, control: Locator, text: string): Promise<void> {
  await reach(page, control);
  await page.keyboard.type(text);
}

async function press(page: Page, control: Locator): Promise<void> {
  await reach(page, control);
  await page.keyboard.press('Enter');
}
