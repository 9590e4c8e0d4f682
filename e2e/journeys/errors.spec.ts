import { expect, test } from './journey.ts';

test.describe('an error', () => {
  test('says that a page does not exist, and where to go on', async ({ page }) => {
    const answer = await page.goto('/no/such/page');
    expect(answer?.status()).toBe(404);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(
      'There is no page at this address',
    );
    const id = answer?.headers()['x-request-id'] ?? '';
    await expect(page.getByText(id)).toBeVisible();
    await page.getByRole('main').getByRole('link', { name: 'Browse exploits' }).click();
    await expect(page).toHaveURL(/\/exploits$/);
  });

  for (const path of ['/exploits/exp_00000000000000000000', '/exploits/nonsense']) {
    test(`says that no exploit is at ${path}`, async ({ page }) => {
      const answer = await page.goto(path);
      expect(answer?.status()).toBe(404);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('No exploit has this id');
    });
  }

  for (const path of ['/chains/nowhere', '/techniques/magic', '/docs/errors/none']) {
    test(`is a 404 at ${path}`, async ({ request }) => {
      expect((await request.get(path)).status()).toBe(404);
    });
  }

  test('has a page that the problem document points at', async ({ page, request }) => {
    const answer = await request.get('/v1/exploits?limit=0');
    expect(answer.status()).toBe(400);
    const problem = (await answer.json()) as { type: string; title: string };
    await page.goto(problem.type);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(problem.title);
  });
});
