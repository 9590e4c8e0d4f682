import { randomBytes } from 'node:crypto';

import type { MailMessage } from '@kamiyo/core/mail';

import { openBrowser, type TestBrowser } from './browser.ts';
import type { TestApi } from './test-api.ts';

/** Somebody with a verified account, signed in. */
export type Person = {
  browser: TestBrowser;
  userId: string;
  email: string;
  password: string;
  /** The workspace of one's own. */
  workspaceId: string;
};

type Me = { id: string; workspaces: { id: string }[] };

export function freshEmail(): string {
  return `p${randomBytes(6).toString('hex')}@example.org`;
}

/** A password that nobody guesses. */
export function freshPassword(): string {
  return randomBytes(12).toString('base64url');
}

/** Signs up, follows the link and signs in, as a person does. */
export async function createPerson(api: TestApi, name = 'Test Person'): Promise<Person> {
  const [email, password, browser] = [freshEmail(), freshPassword(), openBrowser(api)];
  await browser.mutate('account.signUp', { name, email, password });
  await browser.mutate('account.verifyEmail', { token: tokenTo(api, email, 'verify_email') });
  await browser.mutate('account.signIn', { email, password });
  const me = (await browser.query('account.me')).data as Me;
  const [first] = me.workspaces;
  if (first === undefined) throw new Error('A new account has no workspace.');
  return { browser, userId: me.id, email, password, workspaceId: first.id };
}

/** The last letter of a kind to an address. */
export function letterTo<Kind extends MailMessage['kind']>(
  api: Pick<TestApi, 'letters'>,
  email: string,
  kind: Kind,
): Extract<MailMessage, { kind: Kind }> {
  const found = api.letters.findLast((letter) => letter.to === email && letter.kind === kind);
  if (found === undefined) throw new Error(`No letter ${kind} was sent to ${email}.`);
  return found as Extract<MailMessage, { kind: Kind }>;
}

/** The token of the link in that letter. */
export function tokenTo(
  api: Pick<TestApi, 'letters'>,
  email: string,
  kind: 'verify_email' | 'reset_password' | 'change_email' | 'invitation',
): string {
  const url = new URL(letterTo(api, email, kind).link);
  return url.searchParams.get('token') ?? url.pathname.split('/').at(-1) ?? '';
}

/** Makes somebody an operator, as the command line does. */
export async function makeOperator(api: TestApi, userId: string): Promise<void> {
  await api.database.prisma.user.update({ where: { id: userId }, data: { isOperator: true } });
}

/** Sets the plan of a workspace, as if it were paid for. */
export async function setTier(api: TestApi, workspaceId: string, tier: string): Promise<void> {
  await api.database.prisma.workspace.update({
    where: { id: workspaceId },
    data: { tier, tierOverride: tier },
  });
}

/** Invites somebody and lets them accept. */
export async function join(
  api: TestApi,
  input: { owner: Person; guest: Person; role: string },
): Promise<void> {
  const { owner, guest, role } = input;
  const { workspaceId } = owner;
  const { email } = guest;
  await owner.browser.mutate('invitations.create', { workspaceId, email, role });
  const token = tokenTo(api, email, 'invitation');
  const { code } = await guest.browser.mutate('invitations.accept', { token });
  if (code !== null) throw new Error(`The invitation was not accepted: ${code}.`);
}
