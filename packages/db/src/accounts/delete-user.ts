import type { AccountStore } from '@kamiyo/core/accounts';

import { audit } from '../audit/audit.ts';
import type { Database, Queryable } from '../client/database.ts';
import { lockWorkspace } from '../workspaces/change-member.ts';
import { removeWorkspace } from '../workspaces/remove-workspace.ts';

/** Workspaces that have no other owner. */
export async function listSoleOwned(
  db: Queryable,
  userId: string,
): Promise<{ id: string; name: string; otherMembers: number }[]> {
  const rows = await db.workspace.findMany({
    where: {
      deletedAt: null,
      memberships: {
        some: { userId, role: 'owner' },
        none: { userId: { not: userId }, role: 'owner' },
      },
    },
    include: { _count: { select: { memberships: true } } },
    orderBy: { createdAt: 'asc' },
  });
  return rows.map(({ id, name, _count }) => ({ id, name, otherMembers: _count.memberships - 1 }));
}

/** What the person did stays in the logs under an id that leads to nobody. */
export async function deleteUser(
  { prisma }: Pick<Database, 'prisma'>,
  input: Parameters<AccountStore['deleteUser']>[0],
): Promise<boolean> {
  const { userId, workspaceIds, actor, now } = input;
  return prisma.$transaction(async (tx) => {
    const memberships = await tx.membership.findMany({
      where: { userId },
      orderBy: { workspaceId: 'asc' },
    });
    for (const { workspaceId } of memberships) await lockWorkspace(tx, workspaceId);
    if (!(await areAllThatEnd(tx, userId, workspaceIds))) return false;
    for (const workspaceId of workspaceIds) {
      await removeWorkspace(tx, { workspaceId, actor, now });
    }
    for (const { workspaceId } of memberships) {
      if (workspaceIds.includes(workspaceId)) continue;
      const note = { workspaceId, actor, action: 'member.left', subject: userId, at: now };
      await audit(tx, note, { because: 'account deleted' });
    }
    await tx.session.deleteMany({ where: { impersonatorId: userId } });
    await tx.invitation.deleteMany({ where: { invitedBy: userId, acceptedAt: null } });
    await tx.user.delete({ where: { id: userId } });
    const note = { workspaceId: null, actor, action: 'account.deleted', subject: userId, at: now };
    await audit(tx, note);
    return true;
  });
}

/** Whether exactly these workspaces belong to nobody else, now that nobody can change it. */
async function areAllThatEnd(
  tx: Queryable,
  userId: string,
  workspaceIds: readonly string[],
): Promise<boolean> {
  const owned = await listSoleOwned(tx, userId);
  return (
    owned.length === workspaceIds.length &&
    owned.every(({ id, otherMembers }) => otherMembers === 0 && workspaceIds.includes(id))
  );
}
