import { isAtLeast, leastRole, type Role } from '../access/roles.ts';
import { DomainError } from '../errors/domain-error.ts';
import type { WorkspaceDeps } from './workspace-deps.ts';
import type { MemberRefusal, Membership } from './workspace-store.ts';

type MemberDeps = Pick<WorkspaceDeps, 'workspaces' | 'clock' | 'settlePlan'>;
type Change = { membership: Membership; userId: string; actor: string };

/** Throws `role.missing` where an owner is needed, `owner.last`, `member.not_found`. */
export async function changeRole(deps: MemberDeps, input: Change & { role: Role }): Promise<void> {
  const { membership, userId, role, actor } = input;
  await assertMayChange(deps, input);
  if (role === 'owner') assertManagesOwners(membership);
  const { workspaceId } = membership;
  const now = deps.clock.now();
  assertDone(await deps.workspaces.changeRole({ workspaceId, userId, role, actor, now }));
}

/** Throws as {@link changeRole} does. */
export async function removeMember(deps: MemberDeps, input: Change): Promise<void> {
  const { membership, userId, actor } = input;
  await assertMayChange(deps, input);
  const { workspaceId } = membership;
  const now = deps.clock.now();
  assertDone(await deps.workspaces.removeMember({ workspaceId, userId, actor, now }));
  await deps.settlePlan({ workspaceId, actor });
}

/** Throws `owner.last`. */
export async function leaveWorkspace(
  deps: MemberDeps,
  input: { membership: Membership; actor: string },
): Promise<void> {
  const { workspaceId, userId } = input.membership;
  const now = deps.clock.now();
  const { actor } = input;
  assertDone(await deps.workspaces.removeMember({ workspaceId, userId, actor, now }));
  await deps.settlePlan({ workspaceId, actor });
}

/** Whether the reader may give somebody this role. */
export function assertMayGrant(membership: Membership, role: Role): void {
  if (role === 'owner') assertManagesOwners(membership);
}

async function assertMayChange(deps: MemberDeps, { membership, userId }: Change): Promise<void> {
  const { workspaceId } = membership;
  const member = await deps.workspaces.findMembership({ workspaceId, userId });
  if (member === null) throw new DomainError('member.not_found');
  if (member.role === 'owner') assertManagesOwners(membership);
}

function assertManagesOwners({ role }: Membership): void {
  if (isAtLeast(role, leastRole.manageOwners)) return;
  throw new DomainError('role.missing', { detail: 'Only an owner changes owners.' });
}

function assertDone(refusal: MemberRefusal | null): void {
  if (refusal === null) return;
  throw new DomainError(refusal === 'absent' ? 'member.not_found' : 'owner.last');
}
