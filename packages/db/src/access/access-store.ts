import type { AccessStore, Scope, StoredKey, TierId } from '@kamiyo/core/access';

import { toSubscription } from '../billing/plan-row.ts';
import type { Database, Queryable } from '../client/database.ts';
import { lockWorkspace } from '../workspaces/change-member.ts';
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
    rotateKey: (rotation) => rotateKey(database, rotation),
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

type Addition = Parameters<AccessStore['addKey']>[0];

async function addKey({ prisma }: Database, key: Addition): Promise<boolean> {
  return prisma.$transaction(async (tx) => {
    await lockWorkspace(tx, key.workspaceId);
    return insertKey(tx, key, null);
  });
}

async function revokeKey(
  { prisma }: Database,
  { id, because, actor, now }: Parameters<AccessStore['revokeKey']>[0],
): Promise<void> {
  await prisma.$transaction(async (tx) => {
    const revoked = await tx.apiKey.updateManyAndReturn({
      where: { id, OR: [{ revokedAt: null }, { revokedAt: { gt: now } }] },
      data: { revokedAt: now, revokedBecause: because },
    });
    for (const { workspaceId } of revoked) {
      const note = { workspaceId, actor, action: 'key.revoked', subject: id, at: now };
      await audit(tx, note, { because });
      await announceAccess(tx, { keyId: id });
    }
  });
}

async function rotateKey(
  { prisma }: Database,
  { id, at: revokedAt, successor }: Parameters<AccessStore['rotateKey']>[0],
): Promise<'rotated' | 'gone' | 'full'> {
  const { id: rotatedToId, workspaceId, actor, now } = successor;
  return prisma.$transaction(async (tx) => {
    await lockWorkspace(tx, workspaceId);
    const old = await tx.apiKey.findFirst({ where: { id, workspaceId, revokedAt: null } });
    if (old === null) return 'gone';
    if (!(await insertKey(tx, successor, old.pausedAt))) return 'full';
    const data = { revokedAt, revokedBecause: 'rotated', rotatedToId };
    await tx.apiKey.update({ where: { id }, data });
    const note = { workspaceId, actor, action: 'key.rotated', subject: id, at: now };
    await audit(tx, note, { from: revokedAt.toISOString(), successor: rotatedToId });
    await announceAccess(tx, { keyId: id });
    return 'rotated';
  });
}

/** The workspace is locked: nobody else adds one between counting and writing. */
async function insertKey(tx: Queryable, key: Addition, pausedAt: Date | null): Promise<boolean> {
  const { actor, now, scopes, activeKeysMax, ...rest } = key;
  const { workspaceId, id: subject, name, prefix } = key;
  const active = await tx.apiKey.count({ where: activeKeys(workspaceId, now) });
  if (activeKeysMax !== null && active >= activeKeysMax) return false;
  await tx.apiKey.create({
    data: { ...rest, scopes: [...scopes], pausedAt, createdAt: now, createdBy: actor },
  });
  const note = { workspaceId, actor, action: 'key.created', subject, at: now };
  await audit(tx, note, { name, prefix, scopes: [...scopes] });
  return true;
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
