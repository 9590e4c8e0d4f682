import { disputedName, expect, expectAccessible, pages, recordPath, test } from './journey.ts';

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

    test('an open menu passes axe', async ({ page }) => {
      await page.goto('/exploits');
      await page.locator('summary', { hasText: 'Loss' }).click();
      await expect(page.getByLabel('At least')).toBeVisible();
      await expectAccessible(page);
    });
  });
}
