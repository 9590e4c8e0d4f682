import type { AccessStore, TierId } from '@kamiyo/core/access';

import type { Database, Queryable } from '../client/database.ts';
import { lockWorkspace } from '../workspaces/change-member.ts';
import { Prisma, type ApiKey } from '../generated/prisma/client.ts';
import { audit } from '../audit/audit.ts';
import { announceAccess } from '../notifications/announce-access.ts';
import { findKeyByHash } from './find-key-by-hash.ts';
import { toKey } from './to-key.ts';

const withWorkspace = { workspace: true } as const;

/** Keys and workspaces in Postgres. Every change is audited and announced in its transaction. */
export function createAccessStore(database: Database): AccessStore {
  const { prisma } = database;
  return {
    findKeyByHash: (hash) => findKeyByHash(prisma, hash),
    findKey: async (id) => {
      const row = await prisma.apiKey.findUnique({ where: { id }, include: withWorkspace });
      return row === null ? null : toKey(row);
    },
    listKeys: async (workspaceId) => {
      const rows = await prisma.apiKey.findMany({
        where: workspaceId === null ? {} : { workspaceId },
        include: withWorkspace,
        orderBy: [{ createdAt: 'desc' }, { id: 'asc' }],
      });
      const names = await readNames(prisma, rows);
      return rows.map((row) => toKey(row, names));
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
