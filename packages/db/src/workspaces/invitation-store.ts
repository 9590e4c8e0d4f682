import type { Role, TierId } from '@kamiyo/core/access';
import type { InvitationStore, StoredInvitation } from '@kamiyo/core/workspaces';

import { audit } from '../audit/audit.ts';
import type { Database, Queryable } from '../client/database.ts';
import type { Invitation, Prisma, Workspace } from '../generated/prisma/client.ts';
import { lockWorkspace } from './change-member.ts';

/** Invitations in Postgres, found by the hash of their token. */
export function createInvitationStore(database: Pick<Database, 'prisma'>): InvitationStore {
  const { prisma } = database;
  return {
    listInvitations: async (workspaceId, now) => {
      const rows = await prisma.invitation.findMany({
        where: { workspaceId, ...open(now) },
        include: { workspace: true },
        orderBy: [{ createdAt: 'desc' }, { id: 'asc' }],
      });
      return Promise.all(rows.map((row) => toInvitation(prisma, row)));
    },
    addInvitation: (input) => addInvitation(database, input),
    revokeInvitation: async ({ workspaceId, invitationId: id, actor, now }) =>
      prisma.$transaction(async (tx) => {
        const revoked = await tx.invitation.updateManyAndReturn({
          where: { id, workspaceId, ...open(now) },
          data: { revokedAt: now },
        });
        const [invitation] = revoked;
        if (invitation === undefined) return false;
        const note = { workspaceId, actor, action: 'invitation.revoked', subject: id, at: now };
        await audit(tx, note, { email: invitation.email });
        return true;
      }),
    findInvitation: async (tokenHash, now) => {
      const row = await prisma.invitation.findFirst({
        where: { tokenHash, ...open(now), workspace: { deletedAt: null } },
        include: { workspace: true },
      });
      return row === null ? null : toInvitation(prisma, row);
    },
    acceptInvitation: (input) => acceptInvitation(database, input),
  };
}

async function addInvitation(
  { prisma }: Pick<Database, 'prisma'>,
  input: Parameters<InvitationStore['addInvitation']>[0],
): Promise<boolean> {
  const { actor, now, ...row } = input;
  const { id: subject, workspaceId, email, role } = row;
  return prisma.$transaction(async (tx) => {
    await lockWorkspace(tx, workspaceId);
    const [invited, member] = [
      await tx.invitation.count({ where: { workspaceId, email, ...open(now) } }),
      await tx.membership.count({ where: { workspaceId, user: { email } } }),
    ];
    if (invited + member > 0) return false;
    await tx.invitation.create({ data: { ...row, createdAt: now } });
    const note = { workspaceId, actor, action: 'invitation.sent', subject, at: now };
    await audit(tx, note, { email, role });
    return true;
  });
}

async function acceptInvitation(
  { prisma }: Pick<Database, 'prisma'>,
  input: Parameters<InvitationStore['acceptInvitation']>[0],
): Promise<'joined' | 'full' | 'gone'> {
  const { invitationId: id, userId, membersMax, actor, now } = input;
  return prisma.$transaction(async (tx) => {
    const found = await tx.invitation.findFirst({ where: { id, ...open(now) } });
    if (found === null) return 'gone';
    const { workspaceId, role } = found;
    await lockWorkspace(tx, workspaceId);
    const members = await tx.membership.findMany({ where: { workspaceId } });
    const isMember = members.some((member) => member.userId === userId);
    const active = members.filter(({ pausedAt }) => pausedAt === null);
    if (!isMember && membersMax !== null && active.length >= membersMax) return 'full';
    const { count } = await tx.invitation.updateMany({
      where: { id, ...open(now) },
      data: { acceptedAt: now },
    });
    if (count === 0) return 'gone';
    if (!isMember) {
      await tx.membership.create({ data: { workspaceId, userId, role, joinedAt: now } });
      const note = { workspaceId, actor, action: 'member.joined', subject: userId, at: now };
      await audit(tx, note, { role, invitation: id });
    }
    return 'joined';
  });
}

function open(now: Date): Prisma.InvitationWhereInput {
  return { acceptedAt: null, revokedAt: null, expiresAt: { gt: now } };
}

async function toInvitation(
  db: Queryable,
  row: Invitation & { workspace: Workspace },
): Promise<StoredInvitation> {
  const { id, workspaceId, workspace, email, role, createdAt, expiresAt } = row;
  const inviter = await db.user.findUnique({ where: { id: row.invitedBy } });
  return {
    ...{ id, workspaceId, email, createdAt, expiresAt, role: role as Role },
    ...{ workspaceName: workspace.name, tier: workspace.tier as TierId },
    inviterName: inviter?.name ?? 'A former colleague',
  };
}
