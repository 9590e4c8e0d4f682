import { DomainError } from '../errors/domain-error.ts';
import type { AccountDeps } from './account-deps.ts';
import type { StoredUser } from './account-store.ts';
import { assertPassword } from './assert-password.ts';
import { checkOwnPassword } from './check-password.ts';
import { issueLink, useLink } from './email-link.ts';
import { hashOneTimeToken } from './one-time-token.ts';
import { settleAttempts, takeAttempts } from './throttle.ts';

/** Sends a link that sets a new password, if the address has an account. Never says whether. */
export async function requestPasswordReset(
  deps: AccountDeps,
  input: { email: string; address: string },
): Promise<void> {
  const { email, address } = input;
  await takeAttempts(deps, [
    { of: 'mail', address },
    { of: 'mail', email },
  ]);
  const user = await deps.accounts.findUserByEmail(email);
  if (user === null) return;
  const { id: userId } = user;
  const { token, expiresAt } = await issueLink(deps, { userId, email, purpose: 'reset_password' });
  const link = deps.links.resetPassword(token);
  await deps.mailer.send({ kind: 'reset_password', to: email, link, expiresAt });
}

/** Sets the password, ends every session, and proves the address. Throws `link.invalid`. */
export async function resetPassword(
  deps: AccountDeps,
  input: { token: string; password: string; address: string },
): Promise<void> {
  const { token, password, address } = input;
  const purpose = 'reset_password';
  const now = deps.clock.now();
  // Looked at first: a password that is refused does not use the link up.
  const link = await deps.accounts.findEmailToken({
    ...{ tokenHash: hashOneTimeToken(token), purpose, now },
  });
  const user = link === null ? null : await deps.accounts.findUser(link.userId);
  if (user === null || link?.email !== user.email) throw new DomainError('link.invalid');
  assertPassword(deps, { ...user, password, field: 'password' });
  const passwordHash = await deps.passwords.hash(password);
  const { userId } = await useLink(deps, { token, purpose });
  await deps.accounts.setPassword({
    userId,
    passwordHash,
    keepSessionId: null,
    actor: userId,
    now,
  });
  // The link proves the person: guesses of others do not keep them out any longer.
  await settleAttempts(deps, [{ of: 'password', email: user.email }]);
  if (user.emailVerifiedAt === null) {
    await deps.accounts.markVerified({ userId, actor: userId, now });
  }
  await tellPasswordChanged(deps, user, address);
}

/** Sets the password and ends every other session. Throws `credentials.invalid`. */
export async function changePassword(
  deps: AccountDeps,
  input: {
    userId: string;
    sessionId: string;
    currentPassword: string;
    newPassword: string;
    address: string;
  },
): Promise<void> {
  const { userId, sessionId: keepSessionId, newPassword, address } = input;
  const user = await checkOwnPassword(deps, { userId, address, password: input.currentPassword });
  assertPassword(deps, { ...user, password: newPassword, field: 'newPassword' });
  const passwordHash = await deps.passwords.hash(newPassword);
  const now = deps.clock.now();
  await deps.accounts.setPassword({ userId, passwordHash, keepSessionId, actor: userId, now });
  await tellPasswordChanged(deps, user, address);
}

async function tellPasswordChanged(
  deps: AccountDeps,
  user: StoredUser,
  address: string,
): Promise<void> {
  const at = deps.clock.now().toISOString();
  const { email: to, name } = user;
  await deps.mailer.send({ kind: 'password_changed', to, name, at, address });
}
