import { DomainError } from '../errors/domain-error.ts';
import type { AccountDeps } from './account-deps.ts';
import type { StoredUser } from './account-store.ts';
import { getUser } from './check-password.ts';
import { createRecoveryCodes, hashRecoveryCode } from './recovery-code.ts';
import { settleAttempts, takeAttempts } from './throttle.ts';
import { useCode, useTotpCode } from './use-code.ts';

type Self = { userId: string; sessionId: string; address: string };

/** A fresh secret for the app; it counts once a code of it was given. */
export async function startTotp(
  deps: AccountDeps,
  input: { userId: string },
): Promise<{ secret: string; uri: string }> {
  const user = await getUser(deps, input.userId);
  assertTotp(user, false);
  const secret = deps.totp.createSecret();
  await deps.accounts.setTotpSecret({ userId: user.id, sealedSecret: deps.sealer.seal(secret) });
  return { secret, uri: deps.totp.uri({ secret, email: user.email }) };
}

/** Switches the second factor on and ends every other session; gives the recovery codes. */
export async function confirmTotp(
  deps: AccountDeps,
  input: Self & { code: string },
): Promise<string[]> {
  const { userId } = input;
  const user = await getUser(deps, userId);
  assertTotp(user, false);
  const subject = { of: 'code', userId } as const;
  await takeAttempts(deps, [subject]);
  if (!(await useTotpCode(deps, { user, code: input.code }))) throw new DomainError('code.invalid');
  await settleAttempts(deps, [subject]);
  const recoveryCodes = createRecoveryCodes();
  const now = deps.clock.now();
  await deps.accounts.enableTotp({
    ...{ userId, keepSessionId: input.sessionId, actor: userId, now },
    codeHashes: recoveryCodes.map(hashRecoveryCode),
  });
  await tellChanged(deps, user, true);
  return recoveryCodes;
}

/** Takes a code of the app or a recovery code; ends every other session. */
export async function disableTotp(
  deps: AccountDeps,
  input: Self & { code: string },
): Promise<void> {
  const { userId, code, address } = input;
  const user = await getUser(deps, userId);
  assertTotp(user, true);
  await useCode(deps, { user, code, address });
  const now = deps.clock.now();
  const keepSessionId = input.sessionId;
  await deps.accounts.disableTotp({ userId, keepSessionId, actor: userId, now });
  await tellChanged(deps, user, false);
}

/** Fresh recovery codes in place of all before. */
export async function newRecoveryCodes(
  deps: AccountDeps,
  input: { userId: string },
): Promise<string[]> {
  const { userId } = input;
  assertTotp(await getUser(deps, userId), true);
  const recoveryCodes = createRecoveryCodes();
  const codeHashes = recoveryCodes.map(hashRecoveryCode);
  const now = deps.clock.now();
  await deps.accounts.replaceRecoveryCodes({ userId, codeHashes, actor: userId, now });
  return recoveryCodes;
}

function assertTotp(user: StoredUser, enabled: boolean): void {
  if ((user.totpEnabledAt !== null) !== enabled) throw new DomainError('second_factor.state');
}

async function tellChanged(deps: AccountDeps, user: StoredUser, enabled: boolean): Promise<void> {
  const { email: to, name } = user;
  const at = deps.clock.now().toISOString();
  await deps.mailer.send({ kind: 'second_factor_changed', to, name, enabled, at });
}
