import { disputedName, expect, test } from './journey.ts';

test.use({ javaScriptEnabled: false });

test.describe('without JavaScript', () => {
  test('the home page has its feed and figures', async ({ page }) => {
    await page.goto('/');
    const feed = page.getByRole('region', { name: 'Latest confirmed exploits' });
    await expect(feed.getByRole('listitem')).toHaveCount(13);
    await expect(page.getByRole('heading', { name: 'Known losses' })).toBeVisible();
  });

  test('search, filters and paging work', async ({ page }) => {
    await page.goto('/exploits');
    await page.locator('summary', { hasText: 'Technique' }).click();
    await page
      .getByRole('link', { name: /^Reentrancy/ })
      .first()
      .click();
    await expect(page).toHaveURL(/\/exploits\?technique=reentrancy$/);
    await page.getByRole('searchbox').fill('quayside');
    await page.getByRole('button', { name: 'Search' }).click();
    // The fields that were left empty are not in the address.
    await expect(page).toHaveURL(/\/exploits\?technique=reentrancy&q=quayside$/);
    await page.getByRole('link', { name: disputedName, exact: true }).click();
    await expect(page.getByRole('heading', { level: 1, name: disputedName })).toBeVisible();
  });

  test('a range of losses is set by a plain form', async ({ page }) => {
    await page.goto('/exploits?chain=ethereum');
    await page.locator('summary', { hasText: 'Loss' }).click();
    await page.getByLabel('At least').fill('100000000');
    await page.getByRole('button', { name: 'Apply' }).first().click();
    await expect(page).toHaveURL(/\/exploits\?chain=ethereum&minLossUsd=100000000$/);
    await expect(page.getByRole('row').nth(1)).toContainText('critical');
  });

  test('a row is previewed by a link', async ({ page }) => {
    await page.goto('/exploits?q=quayside');
    await page.getByRole('link', { name: `Preview ${disputedName}` }).click();
    await expect(
      page.getByRole('complementary', { name: 'Preview' }).getByRole('heading', { level: 2 }),
    ).toHaveText(disputedName);
  });

  test('the theme is switched by a form that leads back', async ({ page }) => {
    await page.goto('/chains?sort=name');
    await page.getByRole('button', { name: 'Switch to the light theme' }).click();
    await expect(page).toHaveURL(/\/chains\?sort=name$/);
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'light');
  });

  test('exact values show when a value is pointed at', async ({ page }) => {
    await page.goto('/exploits?q=quayside');
    const row = page.getByRole('row').nth(1);
    const exact = row.locator('.exact-value').first();
    await row.locator('.exact').first().hover();
    await expect(exact).toHaveCSS('clip-path', 'none');
  });
});
