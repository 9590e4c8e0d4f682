import { expect, test } from './journey.ts';

test.describe('the theme', () => {
  test('is dark at first, switches at once and is remembered', async ({ page }) => {
    await page.goto('/');
    const html = page.locator('html');
    await expect(html).toHaveAttribute('data-theme', 'dark');
    await page.getByRole('button', { name: 'Switch to the light theme' }).click();
    await expect(html).toHaveAttribute('data-theme', 'light');
    await page.getByRole('link', { name: 'Sources', exact: true }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Sources' })).toBeVisible();
    await page.reload();
    await expect(html).toHaveAttribute('data-theme', 'light');
  });
});
