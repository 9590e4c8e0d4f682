import { DomainError } from '../errors/domain-error.ts';
import type { AccountDeps } from './account-deps.ts';
import { checkOwnPassword, getUser } from './check-password.ts';
import { assertConfirmed } from './confirmation.ts';

export type DeleteAccountDeps = AccountDeps & {
  /** Ends what is paid for; throws when the payment provider cannot be reached. */
  endSubscription(input: { workspaceId: string; actor: string }): Promise<void>;
};

/** Whoever else changes the members at the same time does so a few times at most. */
const attemptsMax = 5;

/**
 * Forgets a person, and the workspaces that nobody else belongs to, keys included. Throws
 * `account.sole_owner` while another workspace would be left without an owner.
 */
export async function deleteAccount(
  deps: DeleteAccountDeps,
  input: { userId: string; confirmedAt: Date; password: string | undefined; address: string },
): Promise<void> {
  const { userId, password, address } = input;
  const user = await getUser(deps, userId);
  if (user.passwordHash === null) assertConfirmed(deps, input.confirmedAt);
  else await checkOwnPassword(deps, { userId, address, password: password ?? '' });
  const now = deps.clock.now();
  for (let attempt = 1; ; attempt += 1) {
    const workspaceIds = await endOwned(deps, userId);
    if (await deps.accounts.deleteUser({ userId, workspaceIds, actor: userId, now })) break;
    if (attempt === attemptsMax) throw new DomainError('account.sole_owner');
  }
  const letter = { kind: 'account_deleted', to: user.email, name: user.name } as const;
  await deps.mailer.send({ ...letter, at: now.toISOString() });
}

/** The workspaces that end with the person, already without anything to pay. */
async function endOwned(deps: DeleteAccountDeps, userId: string): Promise<string[]> {
  const owned = await deps.accounts.listSoleOwned(userId);
  const shared = owned.filter(({ otherMembers }) => otherMembers > 0);
  if (shared.length > 0) {
    const names = shared.map(({ name }) => `“${name}”`).join(', ');
    throw new DomainError('account.sole_owner', {
      detail: `You are the only owner of ${names}. Make somebody else an owner first.`,
    });
  }
  const workspaceIds = owned.map(({ id }) => id);
  for (const workspaceId of workspaceIds) {
    await deps.endSubscription({ workspaceId, actor: userId });
  }
  return workspaceIds;
}
