import { becomeOperator } from './operator.ts';
import { arrive, expect, test } from './person.ts';

test.describe('the review queues', () => {
  test('a value that was held back is decided with one key, and then published', async ({
    page,
  }) => {
    await page.goto('/exploits?q=colossus');
    await expect(page.getByRole('row', { name: /Colossus Vault/ })).toContainText('unknown');

    await becomeOperator(await arrive(page, 'Opal'));
    await page.goto('/admin/review');
    const queue = page.getByRole('region', { name: 'Values in quarantine' });
    await expect(queue).toContainText('$9,000,000,000');
    // The keys work once the page does.
    await expect(async () => {
      await page.keyboard.press('j');
      await expect(queue.getByRole('listitem').first()).toBeFocused({ timeout: 500 });
    }).toPass();
    await page.keyboard.press('c');
    await expect(page.getByText('The value is confirmed; the record follows.')).toBeVisible();
    await expect(queue.getByText('Colossus Vault')).toBeHidden();

    await page.goto('/exploits?q=colossus');
    await expect(page.getByRole('row', { name: /Colossus Vault/ })).toContainText('$9B');
  });
});
