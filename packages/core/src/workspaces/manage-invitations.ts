import type { Role } from '../access/roles.ts';
import { getTier, type TierId } from '../access/tiers.ts';
import { createOneTimeToken, hashOneTimeToken } from '../accounts/one-time-token.ts';
import { takeAttempts } from '../accounts/throttle.ts';
import type { Invitation, ShownInvitation } from '../contracts/workspace.ts';
import { DomainError } from '../errors/domain-error.ts';
import { createId } from '../kernel/ids.ts';
import { assertMayGrant } from './manage-members.ts';
import type { WorkspaceDeps } from './workspace-deps.ts';
import type { Membership, StoredInvitation } from './workspace-store.ts';

const invitationMs = 7 * 24 * 60 * 60_000;

/** Those that nobody answered yet. */
export async function listInvitations(
  deps: Pick<WorkspaceDeps, 'invitations' | 'clock'>,
  workspaceId: string,
): Promise<Invitation[]> {
  const open = await deps.invitations.listInvitations(workspaceId, deps.clock.now());
  return open.map((invitation) => ({
    ...{ id: invitation.id, email: invitation.email, role: invitation.role },
    invitedBy: invitation.inviterName,
    createdAt: invitation.createdAt.toISOString(),
    expiresAt: invitation.expiresAt.toISOString(),
  }));
}

/**
 * Sends a link that lets the address join. Throws `tier.limit_reached`, `invitation.exists`, and
 * `rate.limited`: an invitation is a letter with a text of one's choice to anybody.
 */
export async function inviteMember(
  deps: WorkspaceDeps,
  input: { membership: Membership; email: string; role: Role; actor: string },
): Promise<void> {
  const { membership, email, role, actor } = input;
  const { workspaceId, tier, name: workspace } = membership;
  assertMayGrant(membership, role);
  const now = deps.clock.now();
  const [members, open, inviter] = await Promise.all([
    deps.workspaces.countMembers(workspaceId),
    deps.invitations.listInvitations(workspaceId, now),
    deps.accounts.findUser(membership.userId),
  ]);
  const { members: limit } = getTier(tier).limits;
  if (limit !== null && members + open.length >= limit) throw noRoom(tier);
  await takeAttempts(deps, [
    { of: 'invitation', workspaceId },
    { of: 'mail', email },
  ]);
  const { token, tokenHash } = createOneTimeToken();
  const expiresAt = new Date(now.getTime() + invitationMs);
  const isNew = await deps.invitations.addInvitation({
    ...{ id: createId('invitation'), workspaceId, email, role, tokenHash, expiresAt, actor, now },
    invitedBy: membership.userId,
  });
  if (!isNew) throw new DomainError('invitation.exists');
  await deps.mailer.send({
    ...{ kind: 'invitation', to: email, workspace, role, inviter: inviter?.name ?? 'A colleague' },
    ...{ link: deps.links.invitation(token), expiresAt: expiresAt.toISOString() },
  });
}

/** Throws `invitation.not_found`. */
export async function revokeInvitation(
  deps: Pick<WorkspaceDeps, 'invitations' | 'clock'>,
  input: { workspaceId: string; invitationId: string; actor: string },
): Promise<void> {
  const now = deps.clock.now();
  if (await deps.invitations.revokeInvitation({ ...input, now })) return;
  throw new DomainError('invitation.not_found');
}

/** What whoever holds the link is asked to join. Throws `invitation.not_found`. */
export async function showInvitation(
  deps: Pick<WorkspaceDeps, 'invitations' | 'accounts' | 'clock'>,
  token: string,
): Promise<ShownInvitation> {
  const invitation = await getInvitation(deps, token);
  const { workspaceName, inviterName: inviter, email, role, expiresAt } = invitation;
  const hasAccount = (await deps.accounts.findUserByEmail(email)) !== null;
  return { workspaceName, inviter, email, role, expiresAt: expiresAt.toISOString(), hasAccount };
}

/** The open invitation of a link. Throws `invitation.not_found`. */
export async function getInvitation(
  deps: Pick<WorkspaceDeps, 'invitations' | 'clock'>,
  token: string,
): Promise<StoredInvitation> {
  const tokenHash = hashOneTimeToken(token);
  const invitation = await deps.invitations.findInvitation(tokenHash, deps.clock.now());
  if (invitation === null) throw new DomainError('invitation.not_found');
  return invitation;
}

/** Joins. Throws `invitation.other_account` when the link was sent to another address. */
export async function acceptInvitation(
  deps: Pick<WorkspaceDeps, 'invitations' | 'accounts' | 'clock'>,
  input: { token: string; userId: string },
): Promise<{ workspaceId: string; name: string }> {
  const { userId } = input;
  const invitation = await getInvitation(deps, input.token);
  const user = await deps.accounts.findUser(userId);
  if (user?.email !== invitation.email) {
    throw new DomainError('invitation.other_account', {
      detail: 'The invitation was sent to another address than that of your account.',
    });
  }
  const { members: membersMax } = getTier(invitation.tier).limits;
  const outcome = await deps.invitations.acceptInvitation({
    ...{ invitationId: invitation.id, userId, membersMax, actor: userId, now: deps.clock.now() },
  });
  if (outcome === 'full') throw noRoom(invitation.tier);
  if (outcome === 'gone') throw new DomainError('invitation.not_found');
  return { workspaceId: invitation.workspaceId, name: invitation.workspaceName };
}

function noRoom(tier: TierId): DomainError {
  const { name, limits } = getTier(tier);
  const count = limits.members ?? 0;
  const members = count === 1 ? 'one member' : `${String(count)} members`;
  return new DomainError('tier.limit_reached', {
    detail: `The ${name} plan has room for ${members}, open invitations included.`,
  });
}
