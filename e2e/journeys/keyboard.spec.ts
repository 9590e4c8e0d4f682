import { expect, test } from './journey.ts';

test.describe('with the keyboard', () => {
  test('the first stop skips to the content', async ({ page }) => {
    await page.goto('/exploits');
    await page.keyboard.press('Tab');
    const skip = page.getByRole('link', { name: 'Skip to the content' });
    await expect(skip).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page.locator('main')).toBeFocused();
  });

  test('keys search, move, preview and open', async ({ page }) => {
    await page.goto('/exploits');
    // The keys work once their switch is there.
    await expect(page.getByRole('button', { name: 'Turn keys off' })).toBeVisible();
    await page.keyboard.press('/');
    const search = page.getByRole('searchbox');
    await expect(search).toBeFocused();
    await page.keyboard.type('jk');
    await expect(search).toHaveValue('jk');
    await search.blur();

    const rows = page.getByRole('rowheader').getByRole('link');
    await page.keyboard.press('j');
    await expect(rows.nth(0)).toBeFocused();
    await page.keyboard.press('j');
    await expect(rows.nth(1)).toBeFocused();
    await page.keyboard.press('k');
    await expect(rows.nth(0)).toBeFocused();

    const name = await rows.nth(0).innerText();
    await page.keyboard.press('p');
    const preview = page.getByRole('complementary', { name: 'Preview' });
    await expect(preview.getByRole('heading', { level: 2 })).toHaveText(name);
    await expect(rows.nth(0)).toBeFocused();
    await page.keyboard.press('j');
    await expect(preview.getByRole('heading', { level: 2 })).toHaveText(
      await rows.nth(1).innerText(),
    );
    await page.keyboard.press('Escape');
    await expect(preview).toBeHidden();

    await rows.nth(0).focus();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
    await expect(page.locator('main')).toBeFocused();
  });

  test('keys can be turned off and stay off', async ({ page }) => {
    await page.goto('/exploits');
    await page.getByRole('button', { name: 'Turn keys off' }).click();
    await page.reload();
    await expect(page.getByRole('button', { name: 'Turn keys on' })).toBeVisible();
    await page.keyboard.press('/');
    await expect(page.getByRole('searchbox')).not.toBeFocused();
  });

  test('a menu closes with Escape and gives the focus back', async ({ page }) => {
    await page.goto('/exploits');
    await expect(page.getByRole('button', { name: 'Turn keys off' })).toBeVisible();
    const chain = page.locator('summary', { hasText: 'Chain' });
    await chain.focus();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('link', { name: /^Ethereum/ }).first()).toBeVisible();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Escape');
    await expect(chain).toBeFocused();
  });
});
