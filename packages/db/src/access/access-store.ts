import type { AccessStore, Scope, StoredKey, TierId } from '@kamiyo/core/access';

import { toSubscription } from '../billing/plan-row.ts';
import type { Database, Queryable } from '../client/database.ts';
import { Prisma, type ApiKey, type Workspace } from '../generated/prisma/client.ts';
import { audit } from '../audit/audit.ts';
import { announceAccess } from '../notifications/announce-access.ts';

type KeyRow = ApiKey & { workspace: Workspace };

const withWorkspace = { workspace: true } as const;
const withSubscription = { workspace: { include: { subscription: true } } } as const;

/** Keys and workspaces in Postgres. Every change is audited and announced in its transaction. */
export function createAccessStore(database: Database): AccessStore {
  const { prisma } = database;
  return {
    findKeyByHash: async (hash) => {
      const row = await prisma.apiKey.findUnique({ where: { hash }, include: withSubscription });
      const key = toKey(row);
      if (row === null || key === null) return null;
      const { subscription, tierOverride } = row.workspace;
      const decides = tierOverride === null && subscription !== null;
      return { ...key, subscription: decides ? toSubscription(subscription) : null };
    },
    findKey: async (id) =>
      toKey(await prisma.apiKey.findUnique({ where: { id }, include: withWorkspace })),
    listKeys: async (workspaceId) => {
      const rows = await prisma.apiKey.findMany({
        where: workspaceId === null ? {} : { workspaceId },
        include: withWorkspace,
        orderBy: [{ createdAt: 'desc' }, { id: 'asc' }],
      });
      const names = await readNames(prisma, rows);
      return rows.flatMap((row) => toKey(row, names) ?? []);
    },
    countActiveKeys: (workspaceId, now) =>
      prisma.apiKey.count({ where: activeKeys(workspaceId, now) }),
    addKey: (key) => addKey(database, key),
    revokeKey: (revocation) => revokeKey(database, revocation),
    noteUse: (uses) => noteUse(prisma, uses),
    findWorkspace: async (idOrName) => {
      // By id first: anybody may name a workspace after the id of another.
      const row =
        (await prisma.workspace.findUnique({ where: { id: idOrName, deletedAt: null } })) ??
        (await prisma.workspace.findFirst({
          where: { name: idOrName, deletedAt: null },
          orderBy: { createdAt: 'asc' },
        }));
      return row === null ? null : { id: row.id, name: row.name, tier: row.tier as TierId };
    },
    addWorkspace: async ({ id, name, tier, actor, now }) => {
      await prisma.$transaction(async (tx) => {
        const tierOverride = tier === 'free' ? null : tier;
        await tx.workspace.create({ data: { id, name, tier, tierOverride, createdAt: now } });
        const note = { workspaceId: id, actor, action: 'workspace.created', subject: id, at: now };
        await audit(tx, note, { name, tier });
      });
    },
  };
}

async function addKey(
  database: Database,
  key: Parameters<AccessStore['addKey']>[0],
): Promise<boolean> {
  const { actor, now, scopes, activeKeysMax, ...rest } = key;
  const { workspaceId, id: subject, name, prefix } = key;
  return database.prisma.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM "Workspace" WHERE id = ${workspaceId} FOR UPDATE`;
    const active = await tx.apiKey.count({ where: activeKeys(workspaceId, now) });
    if (activeKeysMax !== null && active >= activeKeysMax) return false;
    await tx.apiKey.create({
      data: { ...rest, scopes: [...scopes], createdAt: now, createdBy: actor },
    });
    const note = { workspaceId, actor, action: 'key.created', subject, at: now };
    await audit(tx, note, { name, prefix, scopes: [...scopes] });
    return true;
  });
}

async function revokeKey(
  database: Database,
  revocation: Parameters<AccessStore['revokeKey']>[0],
): Promise<void> {
  const { id, at, because, rotatedToId, actor, now } = revocation;
  await database.prisma.$transaction(async (tx) => {
    const row = await tx.apiKey.update({
      where: { id },
      data: { revokedAt: at, revokedBecause: because, rotatedToId },
    });
    const { workspaceId } = row;
    const action = rotatedToId === null ? 'key.revoked' : 'key.rotated';
    await audit(
      tx,
      { workspaceId, actor, action, subject: id, at: now },
      { because, from: at.toISOString() },
    );
    await announceAccess(tx, { keyId: id });
  });
}

/** The latest use of each key, in one statement. */
async function noteUse(db: Queryable, uses: readonly { keyId: string; at: Date }[]): Promise<void> {
  if (uses.length === 0) return;
  const rows = uses.map(({ keyId, at }) => ({ id: keyId, at: at.toISOString() }));
  await db.$executeRaw(Prisma.sql`
    UPDATE "ApiKey" k SET "lastUsedAt" = greatest(k."lastUsedAt", x.at)
      FROM (SELECT id, max(at) AS at
              FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS r(id text, at timestamptz)
             GROUP BY id) AS x
     WHERE k.id = x.id`);
}

function activeKeys(workspaceId: string, now: Date): Prisma.ApiKeyWhereInput {
  const later = (field: 'expiresAt' | 'revokedAt') => ({
    OR: [{ [field]: null }, { [field]: { gt: now } }],
  });
  return { workspaceId, AND: [later('expiresAt'), later('revokedAt')] };
}

/** Names of those who made the keys, where they still have an account. */
async function readNames(db: Queryable, rows: readonly ApiKey[]): Promise<Map<string, string>> {
  const ids = [...new Set(rows.map(({ createdBy }) => createdBy))];
  const users = await db.user.findMany({
    where: { id: { in: ids } },
    select: { id: true, name: true },
  });
  return new Map(users.map(({ id, name }) => [id, name]));
}

function toKey(row: KeyRow | null, names?: ReadonlyMap<string, string>): StoredKey | null {
  if (row === null) return null;
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
