import { disputedName, expect, recordPath, test } from './journey.ts';

test.describe('a record', () => {
  test('shows who says what, and where the sources differ', async ({ page }) => {
    await page.goto(await recordPath(page, disputedName));
    await expect(page.getByText('DefiLlama says $12,000,000')).toBeVisible();
    await expect(page.getByText('BlockSec says $4,100,000')).toBeVisible();
    await expect(page.getByText(/Sources differ on .*the loss/)).toBeVisible();

    const claims = page.getByRole('region', { name: 'Who claims what' });
    await expect(claims.getByRole('columnheader', { name: /DefiLlama/ })).toBeVisible();
    await expect(claims.getByRole('columnheader', { name: /BlockSec/ })).toBeVisible();
    await expect(claims.getByRole('row', { name: /^Loss sources differ/ })).toBeVisible();
  });

  test('links its transactions and addresses to the explorer', async ({ page }) => {
    await page.goto(await recordPath(page, disputedName));
    const transactions = page.getByRole('region', { name: 'Transactions' });
    await expect(
      transactions.getByRole('link', { name: /Open in the block explorer/ }),
    ).toHaveAttribute('href', /^https:\/\/etherscan\.io\/tx\/0x7be2f1/);
    await expect(transactions.getByRole('button', { name: /^Copy 0x7be2f1/ })).toBeVisible();
    const addresses = page.getByRole('region', { name: 'Addresses' });
    await expect(addresses.getByText('attacker')).toBeVisible();
  });

  test('says why its reports belong together', async ({ page }) => {
    await page.goto(await recordPath(page, disputedName));
    const links = page.getByRole('region', { name: 'Why these reports belong together' });
    await expect(links.getByText(/likely/).first()).toBeVisible();
    await expect(links.getByText(/same name/)).toBeVisible();
  });

  test('shows what was said before, and marks it as such', async ({ page }) => {
    await page.goto(await recordPath(page, disputedName));
    const history = page.getByRole('region', { name: 'History' });
    await expect(history.getByText('First recorded')).toBeVisible();
    await history.getByRole('link', { name: 'view' }).last().click();
    await expect(page.getByText(/This is what Kamiyo said at/)).toBeVisible();
    await expect(page.getByText('BlockSec says $4,100,000')).toBeHidden();
    await page.getByRole('link', { name: 'What Kamiyo says now' }).click();
    await expect(page.getByText('BlockSec says $4,100,000')).toBeVisible();
  });

  test('never shows an unknown loss as zero', async ({ page }) => {
    await page.goto(await recordPath(page, 'Lanternfish'));
    await expect(page.getByText('unknown').first()).toBeVisible();
    await expect(page.getByText('No source states a loss.')).toBeVisible();
    await expect(page.getByText('$0', { exact: true })).toHaveCount(0);
  });

  test('introduces itself to search engines and link previews', async ({ page }) => {
    const path = await recordPath(page, disputedName);
    await page.goto(path);
    await expect(page).toHaveTitle(`${disputedName} exploit · Kamiyo`);
    const url = new URL(path, page.url()).href;
    await expect(page.locator('link[rel=canonical]')).toHaveAttribute('href', url);
    const jsonLd = await page.locator('script[type="application/ld+json"]').textContent();
    expect(JSON.parse(jsonLd ?? '')).toMatchObject({ '@type': 'Report', url, name: disputedName });
  });
});
