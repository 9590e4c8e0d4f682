import { DomainError } from '../errors/domain-error.ts';
import type { AccountDeps } from './account-deps.ts';
import type { EmailPurpose } from './account-store.ts';
import { createOneTimeToken, hashOneTimeToken } from './one-time-token.ts';

const hourMs = 3_600_000;

/** How long each kind of link works. */
const lifetimeMs: Record<EmailPurpose, number> = {
  verify_email: 48 * hourMs,
  change_email: 24 * hourMs,
  reset_password: hourMs,
};

/** Stores a link of a purpose, in place of earlier ones; gives its token and its end. */
export async function issueLink(
  deps: AccountDeps,
  input: { userId: string; email: string; purpose: EmailPurpose },
): Promise<{ token: string; expiresAt: string }> {
  const now = deps.clock.now();
  const { token, tokenHash } = createOneTimeToken();
  const expiresAt = new Date(now.getTime() + lifetimeMs[input.purpose]);
  await deps.accounts.addEmailToken({ ...input, tokenHash, now, expiresAt });
  return { token, expiresAt: expiresAt.toISOString() };
}

/** Whose link it is; uses it up. Throws `link.invalid`. */
export async function useLink(
  deps: AccountDeps,
  input: { token: string; purpose: EmailPurpose },
): Promise<{ userId: string; email: string }> {
  const tokenHash = hashOneTimeToken(input.token);
  const { purpose } = input;
  const link = await deps.accounts.useEmailToken({ tokenHash, purpose, now: deps.clock.now() });
  if (link === null) throw new DomainError('link.invalid');
  return link;
}
