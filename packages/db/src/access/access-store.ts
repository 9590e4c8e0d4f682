import type { AccessStore, Scope, StoredKey, TierId } from '@kamiyo/core/access';

import type { Database, Queryable } from '../client/database.ts';
import { Prisma, type ApiKey, type Workspace } from '../generated/prisma/client.ts';
import { channels } from '../notifications/channels.ts';

type KeyRow = ApiKey & { workspace: Workspace };
type Note = { workspaceId: string; actor: string; action: string; subject: string; at: Date };

const withWorkspace = { workspace: true } as const;

/** Keys and workspaces in Postgres. Every change is audited and announced in its transaction. */
export function createAccessStore(database: Database): AccessStore {
  const { prisma } = database;
  return {
    findKeyByHash: async (hash) =>
      toKey(await prisma.apiKey.findUnique({ where: { hash }, include: withWorkspace })),
    findKey: async (id) =>
      toKey(await prisma.apiKey.findUnique({ where: { id }, include: withWorkspace })),
    listKeys: async (workspaceId) => {
      const rows = await prisma.apiKey.findMany({
        where: workspaceId === null ? {} : { workspaceId },
        include: withWorkspace,
        orderBy: [{ createdAt: 'desc' }, { id: 'asc' }],
      });
      return rows.flatMap((row) => toKey(row) ?? []);
    },
    countActiveKeys: (workspaceId, now) =>
      prisma.apiKey.count({ where: activeKeys(workspaceId, now) }),
    addKey: (key) => addKey(database, key),
    revokeKey: (revocation) => revokeKey(database, revocation),
    noteUse: (uses) => noteUse(prisma, uses),
    findWorkspace: async (idOrName) => {
      const row = await prisma.workspace.findFirst({
        where: { OR: [{ id: idOrName }, { name: idOrName }] },
        orderBy: { createdAt: 'asc' },
      });
      return row === null ? null : { id: row.id, name: row.name, tier: row.tier as TierId };
    },
    addWorkspace: async ({ id, name, tier, actor, now }) => {
      await prisma.$transaction(async (tx) => {
        await tx.workspace.create({ data: { id, name, tier, createdAt: now } });
        const note = { workspaceId: id, actor, action: 'workspace.created', subject: id, at: now };
        await audit(tx, note, { name, tier });
      });
    },
    setTier: async ({ workspaceId, tier, actor, now }) => {
      await prisma.$transaction(async (tx) => {
        await tx.workspace.update({ where: { id: workspaceId }, data: { tier } });
        const note = { workspaceId, actor, action: 'tier.changed', subject: workspaceId, at: now };
        await audit(tx, note, { tier });
        await announce(tx, { workspaceId });
      });
    },
  };
}

async function addKey(
  database: Database,
  key: Parameters<AccessStore['addKey']>[0],
): Promise<void> {
  const { actor, now, scopes, ...rest } = key;
  await database.prisma.$transaction(async (tx) => {
    await tx.apiKey.create({
      data: { ...rest, scopes: [...scopes], createdAt: now, createdBy: actor },
    });
    const note = {
      workspaceId: key.workspaceId,
      actor,
      action: 'key.created',
      subject: key.id,
      at: now,
    };
    await audit(tx, note, { name: key.name, prefix: key.prefix, scopes: [...scopes] });
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
    await announce(tx, { keyId: id });
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

async function audit(tx: Queryable, note: Note, detail: Prisma.InputJsonObject): Promise<void> {
  await tx.auditEntry.create({ data: { ...note, detail } });
}

/** Heard by every process when the transaction commits, and by none when it does not. */
async function announce(
  tx: Queryable,
  message: { keyId: string } | { workspaceId: string },
): Promise<void> {
  await tx.$executeRaw`SELECT pg_notify(${channels.access}, ${JSON.stringify(message)})`;
}

function toKey(row: KeyRow | null): StoredKey | null {
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
  };
}
