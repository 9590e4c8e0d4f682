import { disputedName, expect, expectAccessible, pages, recordPath } from './journey.ts';
import { becomeOperator } from './operator.ts';
import { operatorPages, ownPages } from './pages.ts';
import { arrive, makeKey, test, unfold } from './person.ts';

for (const theme of ['dark', 'light'] as const) {
  test.describe(`in the ${theme} theme`, () => {
    test.beforeEach(async ({ page }) => {
      if (theme === 'dark') return;
      await page.goto('/about');
      // The page changes at once; the choice holds once the server has answered.
      const stored = page.waitForResponse((answer) => answer.request().method() === 'POST');
      await page.getByRole('button', { name: 'Switch to the light theme' }).click();
      await stored;
    });

    for (const path of pages) {
      test(`${path} passes axe`, async ({ page }) => {
        await page.goto(path);
        await expect(page.locator('html')).toHaveAttribute('data-theme', theme);
        await expectAccessible(page);
      });
    }

    test('a record and its preview pass axe', async ({ page }) => {
      await page.goto(await recordPath(page, disputedName));
      await expectAccessible(page);
      await page.goto('/exploits?q=quayside');
      await page.getByRole('link', { name: `Preview ${disputedName}` }).click();
      await expect(page.getByRole('complementary', { name: 'Preview' })).toBeVisible();
      await expectAccessible(page);
    });

    test('the pages of whoever is signed in pass axe', async ({ page }) => {
      test.slow();
      await arrive(page, 'Axel');
      await makeKey(page, 'checked');
      await expectAccessible(page);
      for (const path of ownPages) {
        await page.goto(path);
        await expectAccessible(page);
      }
    });

    test('what unfolds and what is refused pass axe', async ({ page }) => {
      await arrive(page, 'Axel');
      await makeKey(page, 'checked');
      await unfold(page, 'Rotate checked');
      await expectAccessible(page);
      await page.goto('/dashboard/security');
      await page.getByRole('button', { name: 'Set up' }).click();
      await page.getByRole('textbox', { name: 'Code' }).fill('1');
      await page.getByRole('button', { name: 'Switch it on' }).click();
      await expect(page.getByRole('alert')).toBeVisible();
      await expectAccessible(page);
    });

    test('the pages of the operators pass axe', async ({ page }) => {
      const person = await arrive(page, 'Opal');
      await becomeOperator(person);
      for (const path of operatorPages) {
        await page.goto(path);
        await expect(page.getByRole('navigation', { name: 'Administration' })).toBeVisible();
        await expectAccessible(page);
      }
    });

    test('an open menu passes axe', async ({ page }) => {
      await page.goto('/exploits');
      await page.locator('summary', { hasText: 'Loss' }).click();
      await expect(page.getByLabel('At least')).toBeVisible();
      await expectAccessible(page);
    });
  });
}
