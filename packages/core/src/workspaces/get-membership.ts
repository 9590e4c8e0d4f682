import { isAtLeast, type Role } from '../access/roles.ts';
import { DomainError } from '../errors/domain-error.ts';
import type { Membership, WorkspaceStore } from './workspace-store.ts';

/**
 * The one place where it is decided who may do what in a workspace. Throws `workspace.not_found`
 * alike for one that does not exist, is deleted or is not the person's; `member.paused` and
 * `role.missing` only to its members.
 */
export async function getMembership(
  deps: { workspaces: Pick<WorkspaceStore, 'findMembership'> },
  input: { workspaceId: string; userId: string; least: Role; evenPaused?: boolean },
): Promise<Membership> {
  const { workspaceId, userId, least, evenPaused = false } = input;
  const membership = await deps.workspaces.findMembership({ workspaceId, userId });
  if (membership === null) throw new DomainError('workspace.not_found');
  if (membership.pausedAt !== null && membership.role !== 'owner' && !evenPaused) {
    throw new DomainError('member.paused');
  }
  if (!isAtLeast(membership.role, least)) {
    throw new DomainError('role.missing', { detail: `This takes the role “${least}” or above.` });
  }
  return membership;
}
