import type { MemberRefusal } from '@kamiyo/core/workspaces';

import type { Database, Queryable } from '../client/database.ts';

/** Changes one member while nobody else changes the members of the workspace. */
export async function changeMember(
  { prisma }: Pick<Database, 'prisma'>,
  input: { workspaceId: string; userId: string; losesOwner: boolean },
  change: (tx: Queryable, role: string) => Promise<void>,
): Promise<MemberRefusal | null> {
  const { workspaceId, userId, losesOwner } = input;
  return prisma.$transaction(async (tx) => {
    await lockWorkspace(tx, workspaceId);
    const member = await tx.membership.findUnique({
      where: { workspaceId_userId: { workspaceId, userId } },
    });
    if (member === null) return 'absent';
    if (losesOwner && member.role === 'owner') {
      const others = await tx.membership.count({
        where: { workspaceId, role: 'owner', userId: { not: userId } },
      });
      if (others === 0) return 'last_owner';
    }
    await change(tx, member.role);
    return null;
  });
}

/** Until the end of the transaction nobody else who asks for it gets further. */
export async function lockWorkspace(tx: Queryable, workspaceId: string): Promise<void> {
  await tx.$queryRaw`SELECT 1 FROM "Workspace" WHERE id = ${workspaceId} FOR UPDATE`;
}
