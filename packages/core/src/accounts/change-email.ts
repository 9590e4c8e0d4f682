import { DomainError } from '../errors/domain-error.ts';
import type { AccountDeps } from './account-deps.ts';
import { getUser } from './check-password.ts';
import { issueLink, useLink } from './email-link.ts';
import { tellAccountExists } from './sign-up.ts';
import { takeAttempts } from './throttle.ts';

/** Sends a link to the new address; it counts once that is followed. Never says if it is taken. */
export async function changeEmail(
  deps: AccountDeps,
  input: { userId: string; email: string; address: string },
): Promise<void> {
  const { userId, email, address } = input;
  await takeAttempts(deps, [
    { of: 'mail', address },
    { of: 'mail', email },
  ]);
  if ((await deps.accounts.findUserByEmail(email)) !== null) {
    await tellAccountExists(deps, email);
    return;
  }
  const { token, expiresAt } = await issueLink(deps, { userId, email, purpose: 'change_email' });
  const link = deps.links.confirmEmailChange(token);
  await deps.mailer.send({ kind: 'change_email', to: email, link, expiresAt });
}

/** Changes the address and tells the old one. Throws `link.invalid`, also when it is taken now. */
export async function confirmEmailChange(
  deps: AccountDeps,
  input: { token: string; sessionId: string | null },
): Promise<{ email: string }> {
  const { userId, email } = await useLink(deps, { token: input.token, purpose: 'change_email' });
  const { email: oldEmail, name } = await getUser(deps, userId);
  const now = deps.clock.now();
  const isChanged = await deps.accounts.setEmail({
    ...{ userId, email, keepSessionId: input.sessionId, actor: userId, now },
  });
  if (!isChanged) throw new DomainError('link.invalid');
  const letter = { kind: 'email_changed', to: oldEmail, name, newEmail: email } as const;
  await deps.mailer.send({ ...letter, at: now.toISOString() });
  return { email };
}
