import { disputedName, expect, pages, recordPath } from './journey.ts';
import { ownPages } from './pages.ts';
import { arrive, makeKey, test } from './person.ts';

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

test.describe('on a phone', () => {
  for (const path of pages) {
    test(`${path} does not scroll sideways`, async ({ page }) => {
      await page.goto(path);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      const widths = await page.evaluate(() => [
        document.documentElement.scrollWidth,
        document.documentElement.clientWidth,
      ]);
      expect(widths[0]).toBe(widths[1]);
    });
  }

  test('the dashboard does not scroll sideways', async ({ page }) => {
    await arrive(page, 'Pocket');
    await makeKey(page, 'a name that is rather long for a telephone');
    for (const path of ownPages) {
      await page.goto(path);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(width, path).toBe(390);
    }
  });

  test('shows where one is among the pages of the dashboard', async ({ page }) => {
    await arrive(page, 'Pocket');
    await page.goto('/dashboard/settings');
    const nav = page.getByRole('navigation', { name: 'Dashboard' });
    await expect(nav.getByRole('link', { name: 'Settings' })).toBeInViewport({ ratio: 0.95 });
    expect(await page.evaluate(() => window.scrollY)).toBe(0);
  });

  test('a record does not scroll sideways', async ({ page }) => {
    await page.goto(await recordPath(page, disputedName));
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBe(390);
  });

  test('a filter is set by touch', async ({ page }) => {
    await page.goto('/exploits');
    await page.locator('summary', { hasText: 'Standing' }).tap();
    await page.getByRole('link', { name: 'On chain' }).first().tap();
    await expect(page).toHaveURL(/\/exploits\?status=onchain$/);
  });
});
