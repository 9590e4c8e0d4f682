import type { Scope, StoredKey, TierId } from '@kamiyo/core/access';

import type { ApiKey, Workspace } from '../generated/prisma/client.ts';

export type KeyRow = ApiKey & { workspace: Pick<Workspace, 'name' | 'tier' | 'deletedAt'> };

export function toKey(row: KeyRow, names?: ReadonlyMap<string, string>): StoredKey {
  return {
    id: row.id,
    workspaceId: row.workspaceId,
    workspaceName: row.workspace.name,
    tier: row.workspace.tier as TierId,
    name: row.name,
    prefix: row.prefix,
    lastFour: row.lastFour,
    scopes: row.scopes as Scope[],
    createdAt: row.createdAt.toISOString(),
    expiresAt: row.expiresAt?.toISOString() ?? null,
    revokedAt: row.revokedAt?.toISOString() ?? null,
    lastUsedAt: row.lastUsedAt?.toISOString() ?? null,
    pausedAt: row.pausedAt?.toISOString() ?? null,
    createdBy: row.createdBy,
    createdByName: names?.get(row.createdBy) ?? null,
    isWorkspaceDeleted: row.workspace.deletedAt !== null,
  };
}
