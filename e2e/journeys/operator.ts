import type { Page } from '@playwright/test';

import { runProgram, untilEnd } from '../app/run-program.ts';
import { arrive, expect, type Person } from './person.ts';

/** As the installation's owner does it: on the command line, beside the running app. */
export function becomeOperator({ email }: Pick<Person, 'email'>): Promise<string> {
  const env = { ...process.env, KAMIYO_DATA_DIR: process.env.KAMIYO_E2E_FOLDER, LOG_LEVEL: 'warn' };
  return untilEnd(runProgram(['users', 'grant-operator', email], env));
}

/** A new operator, in a browser of their own, sets the plan of somebody's workspace by hand. */
export async function setTier(page: Page, of: Person, tierName: string): Promise<void> {
  await becomeOperator(await arrive(page, 'Opal'));
  await page.goto('/admin');
  await page.getByRole('main').getByRole('searchbox').fill(of.email);
  await page.getByRole('button', { name: 'Find' }).click();
  const found = page.getByRole('rowheader');
  await expect(found).toHaveCount(1);
  await found.getByRole('link').click();
  await page.getByLabel('Plan', { exact: true }).selectOption({ label: tierName });
  await page.getByLabel('Reason').fill('a friend of the house');
  await page.getByRole('button', { name: 'Set the plan' }).click();
  await expect(page.getByText('The plan is set, and in force.')).toBeVisible();
}
