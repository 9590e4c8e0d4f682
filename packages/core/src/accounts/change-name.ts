import type { AccountDeps } from './account-deps.ts';

/** What colleagues and the audit log call a person. */
export async function changeName(
  deps: Pick<AccountDeps, 'accounts' | 'clock'>,
  input: { userId: string; name: string; actor: string },
): Promise<void> {
  await deps.accounts.setName({ ...input, now: deps.clock.now() });
}
