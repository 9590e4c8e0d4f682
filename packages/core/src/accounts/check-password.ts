import { DomainError } from '../errors/domain-error.ts';
import type { AccountDeps } from './account-deps.ts';
import type { StoredUser } from './account-store.ts';
import { noteRefusal } from './note-refusal.ts';
import { settleAttempts, takeAttempts, type ThrottleSubject } from './throttle.ts';

/**
 * Throttles, then compares. Throws `credentials.invalid` for a wrong password and for an account
 * that does not exist, after the same work; `rate.limited` before any of it.
 */
export async function checkPassword(
  deps: AccountDeps,
  input: { email: string; password: string; address: string },
): Promise<StoredUser> {
  const { email, password, address } = input;
  const subjects: ThrottleSubject[] = [
    { of: 'password', address },
    { of: 'password', email },
  ];
  await takeAttempts(deps, subjects);
  const user = await deps.accounts.findUserByEmail(email);
  const isRight = await deps.passwords.verify(user?.passwordHash ?? null, password);
  if (user === null || !isRight) {
    await noteRefusal(deps, { userId: user?.id ?? null, through: 'password' });
    throw new DomainError('credentials.invalid');
  }
  await settleAttempts(deps, subjects);
  return user;
}

/** The same for somebody who is signed in already. */
export async function checkOwnPassword(
  deps: AccountDeps,
  input: { userId: string; password: string; address: string },
): Promise<StoredUser> {
  const { email } = await getUser(deps, input.userId);
  return checkPassword(deps, { ...input, email });
}

/** The person of a session; a person who is gone is signed out. */
export async function getUser(
  deps: Pick<AccountDeps, 'accounts'>,
  userId: string,
): Promise<StoredUser> {
  const user = await deps.accounts.findUser(userId);
  if (user === null) throw new DomainError('session.required');
  return user;
}
