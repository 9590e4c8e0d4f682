import type { AccountStore } from '@kamiyo/core/accounts';

import { audit } from '../audit/audit.ts';
import type { Database, Queryable } from '../client/database.ts';
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
): Promise<void> {
  const { userId, workspaceIds, actor, now } = input;
  await prisma.$transaction(async (tx) => {
    for (const workspaceId of workspaceIds) {
      await removeWorkspace(tx, { workspaceId, actor, now });
    }
    const memberships = await tx.membership.findMany({
      where: { userId, workspaceId: { notIn: [...workspaceIds] } },
    });
    for (const { workspaceId } of memberships) {
      const note = { workspaceId, actor, action: 'member.left', subject: userId, at: now };
      await audit(tx, note, { because: 'account deleted' });
    }
    await tx.session.deleteMany({ where: { impersonatorId: userId } });
    await tx.invitation.deleteMany({ where: { invitedBy: userId, acceptedAt: null } });
    await tx.user.delete({ where: { id: userId } });
    const note = { workspaceId: null, actor, action: 'account.deleted', subject: userId, at: now };
    await audit(tx, note);
  });
}
