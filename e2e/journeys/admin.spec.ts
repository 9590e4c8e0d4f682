import { randomUUID } from 'node:crypto';

import { becomeOperator, setTier } from './operator.ts';
import { arrive, expect, test, unfold } from './person.ts';

test.describe('the operators’ pages', () => {
  test('do not exist for others', async ({ page }) => {
    await arrive(page, 'Curious');
    for (const path of ['/admin', '/admin/users', '/admin/contact', '/admin/review']) {
      const answer = await page.goto(path);
      expect(answer?.status(), path).toBe(404);
    }
  });

  test('find a workspace and set its plan, which holds at once', async ({ page, elsewhere }) => {
    const customer = await arrive(page, 'Customer');
    await setTier(await elsewhere(), customer, 'Team');
    await page.goto('/dashboard');
    await expect(page.getByText('of 10,000')).toBeVisible();
  });

  test('let an operator act as somebody, who can see it, until it is stopped', async ({
    page,
    elsewhere,
  }) => {
    const customer = await arrive(page, 'Seen');
    const operators = await elsewhere();
    await becomeOperator(await arrive(operators, 'Opal'));
    await operators.goto(`/admin/users?q=${encodeURIComponent(customer.email)}`);
    await unfold(operators, 'Act as Seen');
    await operators.getByLabel('Reason').fill('asked for help');
    await operators.getByRole('button', { name: 'Act as Seen' }).click();
    const banner = operators.getByRole('complementary', { name: 'Acting as somebody else' });
    await expect(banner).toContainText(customer.email);
    await operators.goto('/exploits');
    await expect(banner).toBeVisible();
    expect((await operators.goto('/admin'))?.status()).toBe(404);
    await banner.getByRole('button', { name: 'Stop' }).click();
    await expect(operators).toHaveURL(/\/admin\/users$/);
    await expect(banner).toBeHidden();

    await page.goto('/dashboard/audit');
    await expect(page.getByRole('table', { name: 'Audit log' })).toContainText('Opal');
  });

  test('show who asked for Enterprise', async ({ page }) => {
    await page.goto('/pricing');
    const company = `Exchange ${randomUUID()}`;
    await page.getByLabel('Name').fill('Eve');
    await page.getByLabel('E-mail').fill('eve@exchange.example');
    await page.getByLabel('Company').fill(company);
    await page.getByLabel('Message').fill('We need five million requests a day.');
    await page.getByRole('button', { name: 'Send' }).click();
    await expect(page.getByText('A person answers to eve@exchange.example.')).toBeVisible();
    await becomeOperator(await arrive(page, 'Opal'));
    await page.goto('/admin/contact');
    await expect(page.getByText(company)).toBeVisible();
  });
});
