import { randomInt, randomUUID } from 'node:crypto';

import type { BrowserContext, Page } from '@playwright/test';

import { test as base, expect } from './journey.ts';
import { linkFromMail } from './mailbox.ts';

export type Person = { name: string; email: string; password: string };

/** Somebody whom the app has not met. */
export function newPerson(name: string): Person {
  const email = `${name.toLowerCase()}.${randomUUID().slice(0, 8)}@example.org`;
  return { name, email, password: `harbour ${randomUUID()}` };
}

/** `elsewhere` opens a page in another browser, that of somebody else. */
export const test = base.extend<{ elsewhere: () => Promise<Page> }>({
  // An address of its own for each journey: the app counts what one address tries.
  extraHTTPHeaders: async ({}, use) => {
    await use({ 'x-forwarded-for': newAddress() });
  },
  elsewhere: async ({ browser, baseURL }, use) => {
    const contexts: BrowserContext[] = [];
    await use(async () => {
      const context = await browser.newContext({
        ...(baseURL === undefined ? {} : { baseURL }),
        extraHTTPHeaders: { 'x-forwarded-for': newAddress() },
        reducedMotion: 'reduce',
      });
      contexts.push(context);
      return context.newPage();
    });
    await Promise.all(contexts.map((context) => context.close()));
  },
});

export { expect };

function newAddress(): string {
  return `10.${String(randomInt(1, 255))}.${String(randomInt(1, 255))}.${String(randomInt(1, 255))}`;
}

/** From the form to the link in the mail. Afterwards the person may sign in. */
export async function signUp(page: Page, person: Person): Promise<void> {
  await createAccount(page, person);
  await page.goto(await linkFromMail(person.email, 'verify_email'));
  await page.getByRole('button', { name: 'Verify' }).click();
  await expect(page).toHaveURL(/\/(dashboard|login)/);
}

/** The form alone: the link in the mail is not followed. */
export async function createAccount(page: Page, person: Person): Promise<void> {
  await page.goto('/signup');
  const main = page.getByRole('main');
  await main.getByLabel('Name').fill(person.name);
  await main.getByLabel('E-mail').fill(person.email);
  await main.getByLabel('Password').fill(person.password);
  await main.getByRole('button', { name: 'Create account' }).click();
  await expect(page.getByRole('heading', { name: 'Look into your inbox' })).toBeVisible();
}

/** Signs in where the page is, or at the login. */
export async function signIn(page: Page, person: Person): Promise<void> {
  if (!page.url().includes('/login')) await page.goto('/login');
  await fillSignIn(page, person);
  await expect(page).toHaveURL(/\/dashboard/);
}

export async function fillSignIn(
  page: Page,
  { email, password }: Pick<Person, 'email' | 'password'>,
): Promise<void> {
  const main = page.getByRole('main');
  await main.getByLabel('E-mail').fill(email);
  await main.getByLabel('Password').fill(password);
  await main.getByRole('button', { name: 'Sign in' }).click();
}

/** A new person, signed in, at the dashboard. */
export async function arrive(page: Page, name: string): Promise<Person> {
  const person = newPerson(name);
  await signUp(page, person);
  if (page.url().includes('/login')) await signIn(page, person);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  return person;
}

/** Presses what unfolds the menu or the form of this name. */
export async function unfold(page: Page, name: string): Promise<void> {
  await page.locator(`summary[aria-label="${name}"]`).click();
}

/** By the menu that every page has. */
export async function signOut(page: Page): Promise<void> {
  await page.getByRole('banner').locator('summary').click();
  await page.getByRole('button', { name: 'Sign out', exact: true }).click();
  await expect(page.getByRole('banner').getByRole('link', { name: 'Sign in' })).toBeVisible();
}

/** Makes a key in the dashboard, and says what it is. */
export async function makeKey(page: Page, name: string): Promise<string> {
  await page.goto('/dashboard/keys');
  await page.getByRole('main').getByLabel('Name').fill(name);
  await page.getByRole('button', { name: 'Create key' }).click();
  const box = page.getByRole('status', { name: `The key “${name}”` });
  await expect(box).toBeVisible();
  return (await box.locator('code').innerText()).trim();
}
