import type { AccountDeps } from './account-deps.ts';
import { useLink } from './email-link.ts';

/** Uses up the link that proves the address of a new account. Throws `link.invalid`. */
export async function verifyEmail(
  deps: AccountDeps,
  input: { token: string },
): Promise<{ email: string }> {
  const { userId, email } = await useLink(deps, { token: input.token, purpose: 'verify_email' });
  await deps.accounts.markVerified({ userId, actor: userId, now: deps.clock.now() });
  return { email };
}
