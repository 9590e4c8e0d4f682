import { disputedName, expect, test } from './journey.ts';

test.describe('searching', () => {
  test('finds a name that is spelled a little differently', async ({ page }) => {
    await page.goto('/');
    const search = page.getByRole('searchbox', { name: 'Search exploits' });
    await search.fill('Quaysid Lending');
    await search.press('Enter');
    await expect(page.getByRole('link', { name: disputedName, exact: true })).toBeVisible();
  });

  test('says what to do when nothing is found', async ({ page }) => {
    await page.goto('/exploits?q=zzqqxx');
    await expect(page.getByText('Nothing found for “zzqqxx”')).toBeVisible();
    await expect(page.getByTestId('totals')).toHaveText('0 exploits');
    await page.getByRole('link', { name: 'Clear everything' }).click();
    await expect(page).toHaveURL(/\/exploits$/);
    await expect(page.getByRole('rowheader').first()).toBeVisible();
  });

  test('explains a filter that does not fit, and lets it be mended', async ({ page }) => {
    const answer = await page.goto('/exploits?minLossUsd=lots');
    expect(answer?.status()).toBe(400);
    await expect(page.getByText('A filter has a value that does not fit')).toBeVisible();
    await expect(
      page.getByText('Loss from: “lots” is not an amount like 1250000.50'),
    ).toBeVisible();
    await expect(page.getByText(/Request id/)).toBeVisible();
    await page.getByRole('link', { name: 'Remove the filter Loss from: lots' }).click();
    await expect(page.getByRole('rowheader').first()).toBeVisible();
  });

  test('offers the first page when a page cannot be continued from', async ({ page }) => {
    await page.goto('/exploits?cursor=stale');
    await page.getByRole('link', { name: 'Go to the first page' }).click();
    await expect(page).toHaveURL(/\/exploits$/);
    await expect(page.getByRole('rowheader').first()).toBeVisible();
  });
});
