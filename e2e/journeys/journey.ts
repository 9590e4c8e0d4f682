import AxeBuilder from '@axe-core/playwright';
import { test as base, expect, type Page } from '@playwright/test';

/** Playwright's test, pointed at the app that the global setup started. */
export const test = base.extend({
  baseURL: async ({}, use) => {
    await use(process.env.KAMIYO_E2E_URL ?? '');
  },
});

export { expect };

/** Every kind of page that needs no id. */
export const pages = [
  '/',
  '/exploits',
  '/exploits?chain=ethereum&minLossUsd=1000000&sort=-lossUsd',
  '/exploits?q=nothing+like+this',
  '/exploits?chain=nowhere',
  '/chains',
  '/chains/ethereum',
  '/techniques',
  '/techniques/reentrancy',
  '/sources',
  '/docs',
  '/docs/errors',
  '/docs/errors/rate.limited',
  '/about',
  '/pricing',
  '/signup',
  '/login',
  '/login?to=%2Fdashboard%2Fkeys',
  '/forgot-password',
  '/reset-password?token=abcdefghijklmnopqrstuvwx',
  '/verify-email',
  '/verify-email?token=abcdefghijklmnopqrstuvwx',
  '/confirm-email?token=abcdefghijklmnopqrstuvwx',
  '/invite/abcdefghijklmnopqrstuvwx',
  '/status',
  '/nowhere',
] as const;

/** A record that two sources tell of, with losses that differ. */
export const disputedName = 'Quayside Lending';

/** Fails with the rules that the page breaks and the elements that break them. */
export async function expectAccessible(page: Page): Promise<void> {
  // A form that is on its way is dimmed for a moment.
  await expect(page.locator('[type=submit][aria-disabled=true]')).toHaveCount(0);
  const { violations } = await new AxeBuilder({ page }).analyze();
  const broken = violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(' | ')}`,
  );
  expect(broken).toEqual([]);
}

/** The address of the record with this name. */
export async function recordPath(page: Page, name: string): Promise<string> {
  await page.goto(`/exploits?q=${encodeURIComponent(name)}`);
  const href = await page.getByRole('link', { name, exact: true }).getAttribute('href');
  return href ?? '';
}
