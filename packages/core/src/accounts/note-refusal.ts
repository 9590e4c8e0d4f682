import type { AccountDeps } from './account-deps.ts';

/**
 * Writes down that somebody could not prove to be a person. Null: there is no such person; the work
 * is the same. Throttling bounds how many entries a stranger can cause.
 */
export async function noteRefusal(
  deps: Pick<AccountDeps, 'accounts' | 'clock'>,
  input: { userId: string | null; through: 'password' | 'code' },
): Promise<void> {
  const { userId, through } = input;
  await deps.accounts.note({
    ...{ action: 'session.refused', subject: userId ?? 'unknown', actor: 'anonymous' },
    ...{ detail: { through }, now: deps.clock.now() },
  });
}
