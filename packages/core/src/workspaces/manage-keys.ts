import { revokeKey, rotateKey, type IssuedKey, type KeyDeps } from '../access/manage-keys.ts';
import type { StoredKey } from '../access/access-store.ts';
import { isAtLeast, leastRole } from '../access/roles.ts';
import { getTier } from '../access/tiers.ts';
import type { ApiKey } from '../contracts/api-key.ts';
import { DomainError } from '../errors/domain-error.ts';
import type { WorkspaceDeps } from './workspace-deps.ts';
import type { Membership } from './workspace-store.ts';

/** The keys of a workspace, as one of its members sees them. */
export async function listKeys(
  deps: KeyDeps,
  membership: Membership,
): Promise<{ data: ApiKey[]; activeCount: number; limit: number }> {
  const { workspaceId, tier } = membership;
  const [keys, activeCount] = await Promise.all([
    deps.access.listKeys(workspaceId),
    deps.access.countActiveKeys(workspaceId, deps.clock.now()),
  ]);
  const data = keys.map((key) => toApiKey(key, membership));
  return { data, activeCount, limit: getTier(tier).limits.activeKeys };
}

/** Rotates a key that the member may manage. Throws `key.not_found`, `role.missing`. */
export async function rotateMemberKey(
  deps: KeyDeps,
  input: { membership: Membership; keyId: string; graceMs: number; actor: string },
): Promise<IssuedKey> {
  const { membership, keyId: id, graceMs, actor } = input;
  await assertMayManage(deps, membership, id);
  return rotateKey(deps, { id, workspaceId: membership.workspaceId, graceMs, actor });
}

/** Revokes a key that the member may manage. Throws `key.not_found`, `role.missing`. */
export async function revokeMemberKey(
  deps: KeyDeps & Pick<WorkspaceDeps, 'settlePlan'>,
  input: { membership: Membership; keyId: string; actor: string },
): Promise<void> {
  const { membership, keyId: id, actor } = input;
  await assertMayManage(deps, membership, id);
  const { workspaceId } = membership;
  await revokeKey(deps, { id, workspaceId, because: 'revoked in the dashboard', actor });
  await deps.settlePlan({ workspaceId, actor });
}

async function assertMayManage(deps: KeyDeps, membership: Membership, id: string): Promise<void> {
  const key = await deps.access.findKey(id);
  if (key?.workspaceId !== membership.workspaceId) throw new DomainError('key.not_found');
  if (mayManage(key, membership)) return;
  throw new DomainError('role.missing', {
    detail: 'Members manage the keys that they made; admins those of others.',
  });
}

function mayManage(key: StoredKey, { role, userId }: Membership): boolean {
  return key.createdBy === userId || isAtLeast(role, leastRole.manageKeysOfOthers);
}

function toApiKey(key: StoredKey, membership: Membership): ApiKey {
  return {
    ...{ id: key.id, name: key.name, prefix: key.prefix, lastFour: key.lastFour },
    ...{ scopes: key.scopes, createdAt: key.createdAt, expiresAt: key.expiresAt },
    ...{ revokedAt: key.revokedAt, lastUsedAt: key.lastUsedAt, pausedAt: key.pausedAt },
    createdBy: key.createdByName,
    mayManage: mayManage(key, membership),
  };
}
