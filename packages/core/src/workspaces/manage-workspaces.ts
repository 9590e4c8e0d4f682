import { getTier } from '../access/tiers.ts';
import type { Workspace, WorkspaceDetails } from '../contracts/workspace.ts';
import { DomainError } from '../errors/domain-error.ts';
import { createId } from '../kernel/ids.ts';
import type { WorkspaceDeps } from './workspace-deps.ts';
import type { Membership } from './workspace-store.ts';

/** Each has its own free quota: more of them would be a way around the plans. */
const ownedFreeMax = 3;

/** The workspaces that are open to a person. */
export async function listWorkspaces(
  deps: Pick<WorkspaceDeps, 'workspaces'>,
  userId: string,
): Promise<Workspace[]> {
  return (await deps.workspaces.listMemberships(userId)).map(toWorkspace);
}

/** Makes a workspace and its first owner. */
export async function createWorkspace(
  deps: Pick<WorkspaceDeps, 'workspaces' | 'clock'>,
  input: { name: string; userId: string; actor: string },
): Promise<Workspace> {
  const { name, userId: ownerId, actor } = input;
  const membership = await deps.workspaces.addOwnedWorkspace({
    ...{ id: createId('workspace'), name, ownerId, freeMax: ownedFreeMax },
    ...{ actor, now: deps.clock.now() },
  });
  if (membership !== null) return toWorkspace(membership);
  throw new DomainError('tier.limit_reached', {
    detail: `You own ${String(ownedFreeMax)} workspaces on the free plan. Delete or upgrade one.`,
  });
}

/** One workspace with what its plan holds and what is in use. */
export async function getWorkspace(
  deps: Pick<WorkspaceDeps, 'workspaces' | 'access' | 'clock'>,
  membership: Membership,
): Promise<WorkspaceDetails> {
  const { workspaceId, isTierOverridden } = membership;
  const [memberCount, activeKeyCount] = await Promise.all([
    deps.workspaces.countMembers(workspaceId),
    deps.access.countActiveKeys(workspaceId, deps.clock.now()),
  ]);
  const { limits } = getTier(membership.tier);
  return { ...toWorkspace(membership), limits, isTierOverridden, memberCount, activeKeyCount };
}

/** Ends what is paid for, then refuses keys and members. The name is typed against slips. */
export async function deleteWorkspace(
  deps: Pick<WorkspaceDeps, 'workspaces' | 'clock' | 'endSubscription'>,
  input: { membership: Membership; confirmation: string; actor: string },
): Promise<void> {
  const { membership, confirmation, actor } = input;
  if (confirmation.trim() !== membership.name) {
    throw new DomainError('request.invalid', {
      detail: 'The name is not that of the workspace.',
      faults: [{ pointer: '/confirmation', detail: 'is not the name of the workspace' }],
    });
  }
  const { workspaceId } = membership;
  await deps.endSubscription({ workspaceId, actor });
  await deps.workspaces.deleteWorkspace({ workspaceId, actor, now: deps.clock.now() });
}

function toWorkspace(membership: Membership): Workspace {
  const { workspaceId: id, name, role, tier, createdAt, pausedAt } = membership;
  return {
    ...{ id, name, role, tier, tierName: getTier(tier).name },
    createdAt: createdAt.toISOString(),
    pausedAt: pausedAt?.toISOString() ?? null,
  };
}
