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

  test('a claim stands beside the name of who makes it', async ({ page }) => {
    await page.goto(await recordPath(page, disputedName));
    const claims = page.getByRole('region', { name: 'Claims of each source' });
    const loss = claims.getByRole('row', { name: /^Loss/ });
    await expect(loss.getByRole('cell', { name: /^DefiLlama .*\$/ })).toBeVisible();
    await expect(loss.getByRole('cell', { name: /^BlockSec .*\$/ })).toBeVisible();
    expect(await claims.evaluate((area) => area.scrollWidth - area.clientWidth)).toBe(0);
  });

  test('the list is ordered without a head to press', async ({ page }) => {
    await page.goto('/exploits');
    await page.locator('summary', { hasText: 'Order' }).tap();
    await page.getByRole('link', { name: 'Largest loss first' }).tap();
    await expect(page).toHaveURL(/\/exploits\?sort=-lossUsd$/);
  });

  test('a menu at the edge opens within the screen', async ({ page }) => {
    await page.goto('/exploits?q=quayside');
    await page.locator('summary', { hasText: 'Export' }).tap();
    await expect(page.getByRole('link', { name: /^STIX/ })).toBeInViewport({ ratio: 1 });
    await expect(page.getByText('for threat platforms')).toBeInViewport({ ratio: 1 });
  });

  test('a menu at the end of the header opens within the screen', async ({ page }) => {
    const { email } = await arrive(page, 'Pocket');
    await page.getByRole('banner').locator('summary').tap();
    await expect(page.getByRole('banner').getByText(email)).toBeInViewport({ ratio: 1 });
  });

  test('a filter is set by touch', async ({ page }) => {
    await page.goto('/exploits');
    await page.locator('summary', { hasText: 'Standing' }).tap();
    await page.getByRole('link', { name: 'On chain' }).first().tap();
    await expect(page).toHaveURL(/\/exploits\?status=onchain$/);
  });
});
