import type { SignUpInput } from '../contracts/account.ts';
import { createId } from '../kernel/ids.ts';
import type { AccountDeps } from './account-deps.ts';
import type { StoredUser } from './account-store.ts';
import { assertPassword } from './assert-password.ts';
import { issueLink } from './email-link.ts';
import { takeAttempts } from './throttle.ts';

/** Null: a mail was sent. It answers alike whether the address has an account or not. */
export type SignUpOutcome = { signedInAs: string } | null;

/**
 * Makes an account with a workspace of its own and sends the link that verifies the address. A
 * taken address gets a mail that says so. `provenEmail` is an address that the caller has proven to
 * own, e.g. by the link of an invitation: the account of that address works at once.
 */
export async function signUp(
  deps: AccountDeps,
  input: Omit<SignUpInput, 'invitationToken'> & { address: string; provenEmail: string | null },
): Promise<SignUpOutcome> {
  const { name, email, password, address } = input;
  assertPassword(deps, { password, email, name, field: 'password' });
  await takeAttempts(deps, [
    { of: 'sign-up', address },
    { of: 'mail', email },
  ]);
  const now = deps.clock.now();
  const passwordHash = await deps.passwords.hash(password);
  const isProven = input.provenEmail === email;
  const user = {
    ...{ id: createId('user'), email, name, passwordHash, githubId: null },
    emailVerifiedAt: isProven ? now : null,
  };
  const isNew = await deps.accounts.addUser({ user, workspace: firstWorkspace(name), now });
  if (!isNew) {
    await tellAccountExists(deps, email);
    return null;
  }
  if (isProven) return { signedInAs: user.id };
  await sendVerification(deps, user);
  return null;
}

/** Sends another link, if the address has an account that waits for one. Never says whether. */
export async function resendVerification(
  deps: AccountDeps,
  input: { email: string; address: string },
): Promise<void> {
  const { email, address } = input;
  await takeAttempts(deps, [
    { of: 'mail', address },
    { of: 'mail', email },
  ]);
  const user = await deps.accounts.findUserByEmail(email);
  if (user !== null && user.emailVerifiedAt === null) await sendVerification(deps, user);
}

/** What a new account gets to begin with. */
export function firstWorkspace(name: string): { id: string; name: string } {
  return { id: createId('workspace'), name: `${name}’s workspace`.slice(0, 80) };
}

async function sendVerification(
  deps: AccountDeps,
  user: Pick<StoredUser, 'id' | 'email'>,
): Promise<void> {
  const { id: userId, email } = user;
  const { token, expiresAt } = await issueLink(deps, { userId, email, purpose: 'verify_email' });
  const link = deps.links.verifyEmail(token);
  await deps.mailer.send({ kind: 'verify_email', to: email, link, expiresAt });
}

/** To an address that somebody wanted to use although it has an account. */
export async function tellAccountExists(deps: AccountDeps, email: string): Promise<void> {
  await deps.mailer.send({
    ...{ kind: 'account_exists', to: email },
    ...{ signInLink: deps.links.signIn(), resetLink: deps.links.forgotPassword() },
  });
}
