import { DomainError } from '../errors/domain-error.ts';
import type { AccountDeps } from './account-deps.ts';
import type { StoredUser } from './account-store.ts';
import { noteRefusal } from './note-refusal.ts';
import { hashRecoveryCode, isRecoveryCode } from './recovery-code.ts';
import { settleAttempts, takeAttempts, type ThrottleSubject } from './throttle.ts';

/**
 * Uses up a code of the app or a recovery code; each works once. Throttled per person and per
 * address. Throws `code.invalid`.
 */
export async function useCode(
  deps: AccountDeps,
  input: { user: StoredUser; code: string; address: string },
): Promise<{ usedRecoveryCode: boolean }> {
  const { user, code, address } = input;
  const subjects: ThrottleSubject[] = [
    { of: 'password', address },
    { of: 'code', userId: user.id },
  ];
  await takeAttempts(deps, subjects);
  const usedRecoveryCode = isRecoveryCode(code);
  const isRight = usedRecoveryCode
    ? await deps.accounts.useRecoveryCode({
        ...{ userId: user.id, hash: hashRecoveryCode(code), now: deps.clock.now() },
      })
    : await useTotpCode(deps, { user, code });
  if (!isRight) {
    await noteRefusal(deps, { userId: user.id, through: 'code' });
    throw new DomainError('code.invalid');
  }
  await settleAttempts(deps, subjects);
  return { usedRecoveryCode };
}

/** Whether the code is right and was not used before. */
export async function useTotpCode(
  deps: AccountDeps,
  input: { user: StoredUser; code: string },
): Promise<boolean> {
  const { user, code } = input;
  const secret = user.totpSecret === null ? null : deps.sealer.open(user.totpSecret);
  if (secret === null) return false;
  const step = deps.totp.findStep({ secret, code, now: deps.clock.now() });
  return step !== null && (await deps.accounts.useTotpStep({ userId: user.id, step }));
}
