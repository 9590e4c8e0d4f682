import { isAtLeast, leastRole, roles, type Role, type TierId } from '@kamiyo/core/access';
import type { Membership, WorkspaceStore } from '@kamiyo/core/workspaces';

import { audit } from '../audit/audit.ts';
import type { Database, Queryable } from '../client/database.ts';
import type { Prisma } from '../generated/prisma/client.ts';
import { announceAccess } from '../notifications/announce-access.ts';
import { changeMember } from './change-member.ts';
import { removeWorkspace } from './remove-workspace.ts';

type Row = Prisma.MembershipGetPayload<{ include: { workspace: true } }>;

const live = { workspace: { deletedAt: null } } as const;

/** Workspaces and their members in Postgres. Every change is audited in its transaction. */
export function createWorkspaceStore(database: Pick<Database, 'prisma'>): WorkspaceStore {
  const { prisma } = database;
  return {
    findMembership: ({ workspaceId, userId }) => findMembership(prisma, workspaceId, userId),
    listMemberships: async (userId) => {
      const rows = await prisma.membership.findMany({
        where: { userId, ...live },
        include: { workspace: true },
        orderBy: [{ joinedAt: 'asc' }, { workspaceId: 'asc' }],
      });
      return rows.map(toMembership);
    },
    countMembers: (workspaceId) => prisma.membership.count({ where: { workspaceId } }),
    addOwnedWorkspace: async ({ id, name, ownerId, freeMax, actor, now }) =>
      prisma.$transaction(async (tx) => {
        await tx.$queryRaw`SELECT 1 FROM "User" WHERE id = ${ownerId} FOR NO KEY UPDATE`;
        const owned = { userId: ownerId, role: 'owner' };
        const free = { deletedAt: null, tier: 'free', memberships: { some: owned } };
        if ((await tx.workspace.count({ where: free })) >= freeMax) return null;
        await tx.workspace.create({ data: { id, name, createdAt: now } });
        await tx.membership.create({
          data: { workspaceId: id, userId: ownerId, role: 'owner', joinedAt: now },
        });
        const note = { workspaceId: id, actor, action: 'workspace.created', subject: id, at: now };
        await audit(tx, note, { name });
        return findMembership(tx, id, ownerId);
      }),
    renameWorkspace: async ({ workspaceId, name, actor, now }) => {
      await prisma.$transaction(async (tx) => {
        await tx.workspace.update({ where: { id: workspaceId }, data: { name } });
        const action = 'workspace.renamed';
        await audit(tx, { workspaceId, actor, action, subject: workspaceId, at: now }, { name });
        await announceAccess(tx, { workspaceId });
      });
    },
    deleteWorkspace: async (input) => {
      await prisma.$transaction((tx) => removeWorkspace(tx, input));
    },
    listMembers: async (workspaceId) => {
      const rows = await prisma.membership.findMany({
        where: { workspaceId },
        include: { user: { select: { name: true, email: true } } },
        orderBy: [{ joinedAt: 'asc' }, { userId: 'asc' }],
      });
      return rows.map(({ userId, user, role, joinedAt, pausedAt }) => ({
        ...{ userId, name: user.name, email: user.email, role: role as Role },
        joinedAt: joinedAt.toISOString(),
        pausedAt: pausedAt?.toISOString() ?? null,
      }));
    },
    changeRole: ({ role, ...member }) =>
      changeMember(database, { ...member, losesOwner: role !== 'owner' }, async (tx, before) => {
        const { workspaceId, userId, actor, now } = member;
        await tx.membership.update({
          where: { workspaceId_userId: { workspaceId, userId } },
          data: { role },
        });
        await revokeGranting(tx, { workspaceId, invitedBy: userId, above: role, now });
        const note = {
          workspaceId,
          actor,
          action: 'member.role_changed',
          subject: userId,
          at: now,
        };
        await audit(tx, note, { from: before, to: role });
      }),
    removeMember: (member) =>
      changeMember(database, { ...member, losesOwner: true }, async (tx, role) => {
        const { workspaceId, userId, actor, now } = member;
        await tx.membership.delete({ where: { workspaceId_userId: { workspaceId, userId } } });
        await revokeGranting(tx, { workspaceId, invitedBy: userId, above: null, now });
        const action = actor === userId ? 'member.left' : 'member.removed';
        await audit(tx, { workspaceId, actor, action, subject: userId, at: now }, { role });
      }),
  };
}

/**
 * Whoever is removed, or made less, could come back by a link that they had sent to themselves: open
 * invitations end that they could not send any more. `above`: the role that they have now.
 */
async function revokeGranting(
  tx: Queryable,
  input: { workspaceId: string; invitedBy: string; above: Role | null; now: Date },
): Promise<void> {
  const { workspaceId, invitedBy, above, now } = input;
  const mayInvite = above !== null && isAtLeast(above, leastRole.manageMembers);
  const role = mayInvite ? { in: roles.filter((granted) => !isAtLeast(above, granted)) } : {};
  await tx.invitation.updateMany({
    where: { workspaceId, invitedBy, role, acceptedAt: null, revokedAt: null },
    data: { revokedAt: now },
  });
}

async function findMembership(
  db: Queryable,
  workspaceId: string,
  userId: string,
): Promise<Membership | null> {
  const row = await db.membership.findFirst({
    where: { workspaceId, userId, ...live },
    include: { workspace: true },
  });
  return row === null ? null : toMembership(row);
}

function toMembership({ workspace, workspaceId, userId, role, pausedAt }: Row): Membership {
  const { name, tier, tierOverride, createdAt } = workspace;
  return {
    ...{ workspaceId, name, tier: tier as TierId, createdAt, userId, role: role as Role, pausedAt },
    isTierOverridden: tierOverride !== null,
  };
}
