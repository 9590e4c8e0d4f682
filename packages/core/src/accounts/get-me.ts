import { getTier } from '../access/tiers.ts';
import type { Me } from '../contracts/account.ts';
import type { WorkspaceStore } from '../workspaces/workspace-store.ts';
import type { AccountDeps } from './account-deps.ts';
import { getUser } from './check-password.ts';
import { confirmedUntil } from './confirmation.ts';

/** Who is signed in, with the workspaces that are open to them. */
export async function getMe(
  deps: Pick<AccountDeps, 'accounts'> & { workspaces: Pick<WorkspaceStore, 'listMemberships'> },
  session: { userId: string; impersonatorId: string | null; confirmedAt: Date },
): Promise<Me> {
  const { userId, impersonatorId } = session;
  const [user, recoveryCodesLeft, memberships, operator] = await Promise.all([
    getUser(deps, userId),
    deps.accounts.countRecoveryCodes(userId),
    deps.workspaces.listMemberships(userId),
    impersonatorId === null ? null : deps.accounts.findUser(impersonatorId),
  ]);
  return {
    ...{ id: user.id, name: user.name, email: user.email, isOperator: user.isOperator },
    ...{ hasPassword: user.passwordHash !== null, hasGithub: user.githubId !== null },
    secondFactor: { enabled: user.totpEnabledAt !== null, recoveryCodesLeft },
    impersonatedBy: operator === null ? null : `${operator.name} (${operator.email})`,
    confirmedUntil: confirmedUntil(session.confirmedAt).toISOString(),
    createdAt: user.createdAt.toISOString(),
    workspaces: memberships.map(({ workspaceId: id, name, role, tier, pausedAt }) => ({
      ...{ id, name, role, tier, tierName: getTier(tier).name },
      pausedAt: pausedAt?.toISOString() ?? null,
    })),
  };
}
