import { DomainError } from '../errors/domain-error.ts';
import type { AccountDeps } from './account-deps.ts';
import type { StoredUser } from './account-store.ts';
import { checkPassword } from './check-password.ts';
import { hashOneTimeToken } from './one-time-token.ts';
import { useCode } from './use-code.ts';

/** What the first step of signing in led to. */
export type FirstStep =
  | { status: 'signed_in'; userId: string }
  /** `credentialMark` changes with the credentials, so that the second step ends with them. */
  | { status: 'second_factor'; userId: string; credentialMark: string };

/**
 * Throws `credentials.invalid` alike for unknown accounts and wrong passwords, and
 * `account.unverified` only to who knows the password.
 */
export async function signIn(
  deps: AccountDeps,
  input: { email: string; password: string; address: string },
): Promise<FirstStep> {
  return toFirstStep(deps, await checkPassword(deps, input), 'password');
}

/** The step after a first factor that was right. */
export async function toFirstStep(
  deps: AccountDeps,
  user: StoredUser,
  through: 'password' | 'github',
): Promise<FirstStep> {
  const { id: userId } = user;
  if (user.emailVerifiedAt === null) throw new DomainError('account.unverified');
  if (user.totpEnabledAt !== null) {
    return { status: 'second_factor', userId, credentialMark: credentialMarkOf(user) };
  }
  await noteSignIn(deps, { userId, through });
  return { status: 'signed_in', userId };
}

/** Throws `code.invalid`, or `session.required` when the first step does not hold any more. */
export async function signInSecondFactor(
  deps: AccountDeps,
  input: { userId: string; credentialMark: string; code: string; address: string },
): Promise<{ usedRecoveryCode: boolean; recoveryCodesLeft: number }> {
  const { userId } = input;
  const user = await deps.accounts.findUser(userId);
  if (user?.totpEnabledAt == null || credentialMarkOf(user) !== input.credentialMark) {
    throw new DomainError('session.required', { detail: 'Start again with your password.' });
  }
  const { usedRecoveryCode } = await useCode(deps, { ...input, user });
  await noteSignIn(deps, { userId, through: usedRecoveryCode ? 'recovery_code' : 'totp' });
  return { usedRecoveryCode, recoveryCodesLeft: await deps.accounts.countRecoveryCodes(userId) };
}

async function noteSignIn(
  deps: AccountDeps,
  input: { userId: string; through: string },
): Promise<void> {
  const { userId, through } = input;
  await deps.accounts.note({
    ...{ action: 'session.started', subject: userId, actor: userId, now: deps.clock.now() },
    detail: { through },
  });
}

function credentialMarkOf(user: StoredUser): string {
  const parts = [user.id, user.email, user.passwordHash, user.totpEnabledAt?.toISOString()];
  return hashOneTimeToken(JSON.stringify(parts));
}
