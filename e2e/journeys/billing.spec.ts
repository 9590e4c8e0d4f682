import type { APIRequestContext, Page } from '@playwright/test';

import { arrive, expect, makeKey, test } from './person.ts';

/** Of the free plan. */
const freeQuota = 100;

test.describe('billing', () => {
  test('a used-up quota refuses calls until an upgrade, which counts at once', async ({
    page,
    request,
  }) => {
    test.slow();
    await arrive(page, 'Busy');
    const key = await makeKey(page, 'busy');
    const headers = { authorization: `Bearer ${key}` };
    const call = async () => (await request.get('/v1/usage', { headers })).status();
    await useUp(request, headers);
    expect(await call()).toBe(429);
    await page.goto('/dashboard');
    await expect(page.getByText('Today’s quota is used up')).toBeVisible();

    await buy(page, 'Pro');
    expect(await call()).toBe(200);
    await expect(page.getByText('The workspace is on the Pro plan.')).toBeVisible();
    const switcher = page.locator('summary', { hasText: 'Workspace:' });
    await expect(switcher).toContainText('Pro');
    await expect(page.getByRole('table', { name: 'Invoices' })).toContainText('99.00 USD');
    await page.goto('/pricing');
    await expect(page.getByRole('columnheader', { name: /^Pro your plan/ })).toBeVisible();
  });

  test('a plan that is ended in the portal stays until the end of the period', async ({
    page,
    request,
  }) => {
    test.slow();
    await arrive(page, 'Thrifty');
    await buy(page, 'Pro');
    for (const name of ['one', 'two', 'three']) await makeKey(page, name);

    await page.goto('/dashboard/billing');
    await page.getByRole('button', { name: 'Change plan, card or address' }).click();
    await page.getByRole('button', { name: 'Cancel at the end of the period' }).click();
    await page.getByRole('link', { name: 'Return to Kamiyo' }).click();
    await expect(page).toHaveURL(/\/dashboard\/billing/);
    await readAgainUntil(page, 'Ends on');
    await expect(page.getByRole('region', { name: 'Plan' })).toContainText('Pro');

    await request.post(`${process.env.KAMIYO_E2E_STRIPE_URL ?? ''}/control/end-period`, {
      data: { customer: await workspaceId(page) },
    });
    await readAgainUntil(page, 'Free');
    await page.goto('/dashboard');
    await expect(page.getByText('of 100')).toBeVisible();
    await expect(page.getByText('1 key is paused')).toBeVisible();
    await page.goto('/dashboard/keys');
    await expect(page.getByRole('table', { name: 'API keys' }).getByText('paused')).toHaveCount(1);
  });

  test('leaving the payment page changes nothing', async ({ page }) => {
    await arrive(page, 'Hesitant');
    await page.goto('/pricing');
    await page.getByRole('button', { name: 'Upgrade to Team' }).click();
    await page.getByRole('link', { name: 'Back without paying' }).click();
    await expect(page.getByText(/^Nothing was changed/)).toBeVisible();
    await expect(page.getByRole('region', { name: 'Plan' })).toContainText('Free');
  });
});

/** The free plan's day, within its burst. */
async function useUp(request: APIRequestContext, headers: Record<string, string>): Promise<void> {
  for (let count = 0; count < freeQuota;) {
    const answer = await request.get('/v1/usage', { headers });
    if (answer.status() === 200) count++;
    else await new Promise((resolve) => setTimeout(resolve, 1_000));
  }
}

async function buy(page: Page, tierName: string): Promise<void> {
  await page.goto('/pricing');
  await page.getByRole('button', { name: `Upgrade to ${tierName}` }).click();
  await page.getByRole('button', { name: 'Pay' }).click();
  await expect(page).toHaveURL(/\/dashboard\/billing\?checkout=done/);
}

/** The button asks Stripe itself, so that it does not matter whether its event came already. */
async function readAgainUntil(page: Page, words: string): Promise<void> {
  await page.goto('/dashboard/billing');
  await page.getByRole('button', { name: 'Read again' }).click();
  await expect(page.getByRole('region', { name: 'Plan' })).toContainText(words);
}

async function workspaceId(page: Page): Promise<string> {
  return page.locator('input[name=workspaceId]').first().inputValue();
}
