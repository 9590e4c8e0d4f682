import { expect, test } from './journey.ts';

test.describe('browsing', () => {
  test('leads from home to a filtered list, into a record and back', async ({ page }) => {
    await page.goto('/');
    await expect(page.getByRole('heading', { name: 'Latest confirmed exploits' })).toBeVisible();
    await page.getByRole('link', { name: 'All exploits' }).click();
    await expect(page).toHaveURL(/\/exploits$/);

    await page.locator('summary', { hasText: 'Chain' }).click();
    await page
      .getByRole('link', { name: /^Ethereum/ })
      .first()
      .click();
    await expect(page).toHaveURL(/\/exploits\?chain=ethereum$/);
    await expect(
      page.getByRole('link', { name: 'Remove the filter Chain: Ethereum' }),
    ).toBeVisible();

    const first = page.getByRole('rowheader').first().getByRole('link');
    const name = await first.innerText();
    await first.click();
    await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
    await page.goBack();
    await expect(page).toHaveURL(/\/exploits\?chain=ethereum$/);
    await page.goBack();
    await expect(page).toHaveURL(/\/exploits$/);
  });

  test('sums up exactly the filter that is set', async ({ page }) => {
    await page.goto('/exploits');
    const totals = page.getByTestId('totals');
    const all = await totals.innerText();
    await page.goto('/exploits?lossKnown=false');
    await expect(totals).not.toHaveText(all);
    // A sum of nothing known would be read as nothing lost.
    await expect(totals).toHaveText(/^[\d,]+ exploits? · [\d,]+ loss(es)? unknown$/);
  });

  test('sorts by a column and says so', async ({ page }) => {
    await page.goto('/exploits');
    await page.getByRole('columnheader', { name: 'Loss' }).getByRole('link').click();
    await expect(page).toHaveURL(/sort=-lossUsd/);
    await expect(page.getByRole('columnheader', { name: 'Loss' })).toHaveAttribute(
      'aria-sort',
      'descending',
    );
    await expect(page.getByRole('row').nth(1)).toContainText('critical');
  });

  test('pages forward and back over the same rows', async ({ page }) => {
    await page.goto('/exploits');
    const firstRow = page.getByRole('rowheader').first();
    const first = await firstRow.innerText();
    await page.getByRole('link', { name: 'Next' }).click();
    await expect(page).toHaveURL(/cursor=/);
    await expect(firstRow).not.toHaveText(first);
    await page.getByRole('link', { name: 'Previous' }).click();
    await expect(firstRow).toHaveText(first);
  });

  test('previews a row beside the list', async ({ page }) => {
    await page.goto('/exploits');
    await page
      .getByRole('link', { name: /^Preview / })
      .first()
      .click();
    const preview = page.getByRole('complementary', { name: 'Preview' });
    await expect(preview.getByRole('heading', { level: 2 })).toBeVisible();
    await expect(page).toHaveURL(/preview=exp_/);
    await preview.getByRole('link', { name: 'Close the preview' }).click();
    await expect(preview).toBeHidden();
  });

  test('leads from a chain to its exploits', async ({ page }) => {
    await page.goto('/chains');
    await page.getByRole('link', { name: 'Ethereum', exact: true }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Ethereum' })).toBeVisible();
    await page.getByRole('link', { name: 'Filter and search these' }).click();
    await expect(page).toHaveURL(/\/exploits\?chain=ethereum$/);
  });
});
