import { DomainError } from '../errors/domain-error.ts';
import { createId } from '../kernel/ids.ts';
import type { AccountDeps } from './account-deps.ts';
import type { StoredUser } from './account-store.ts';
import { firstWorkspace } from './sign-up.ts';
import { toFirstStep, type FirstStep } from './sign-in.ts';

/** Who GitHub says it is. The address is the primary one, and verified there. */
export type GithubIdentity = { githubId: string; name: string; email: string };

/**
 * Signs in who is known by the GitHub account, else by the address, else makes an account. An
 * account of that address that was never verified could have been made by anybody: its password
 * ends.
 */
export async function signInWithGithub(
  deps: AccountDeps,
  identity: GithubIdentity,
): Promise<FirstStep> {
  const known = await deps.accounts.findUserByGithubId(identity.githubId);
  if (known !== null) return toFirstStep(deps, known, 'github');
  const sameAddress = await deps.accounts.findUserByEmail(identity.email);
  const user = sameAddress ?? (await addUser(deps, identity));
  if (sameAddress !== null) await link(deps, sameAddress, identity.githubId);
  const linked = await deps.accounts.findUser(user.id);
  if (linked === null) throw new DomainError('github.refused');
  return toFirstStep(deps, linked, 'github');
}

async function addUser(deps: AccountDeps, identity: GithubIdentity): Promise<{ id: string }> {
  const now = deps.clock.now();
  const user = {
    ...{ id: createId('user'), ...identity },
    ...{ passwordHash: null, emailVerifiedAt: now },
  };
  const workspace = firstWorkspace(identity.name);
  if (await deps.accounts.addUser({ user, workspace, now })) return user;
  throw new DomainError('github.refused', { detail: 'Try again.' });
}

async function link(deps: AccountDeps, user: StoredUser, githubId: string): Promise<void> {
  if (user.githubId !== null && user.githubId !== githubId) {
    throw new DomainError('github.refused', {
      detail: 'The address belongs to an account that signs in with another GitHub account.',
    });
  }
  const { id: userId } = user;
  const deed = { actor: userId, now: deps.clock.now() };
  if (user.emailVerifiedAt === null) {
    await deps.accounts.setPassword({ userId, passwordHash: null, keepSessionId: null, ...deed });
    await deps.accounts.markVerified({ userId, ...deed });
  }
  await deps.accounts.setGithubId({ userId, githubId, ...deed });
}
