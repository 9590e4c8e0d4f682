import type { AdminUser } from '@kamiyo/core/contracts';
import type { AdminStore, Page } from '@kamiyo/core/workspaces';

import type { Queryable } from '../client/database.ts';
import type { Prisma } from '../generated/prisma/client.ts';
import { newestFirst, startingAfter, takePage } from './take-page.ts';

const withFacts = {
  sessions: {
    where: { impersonatorId: null },
    orderBy: { lastSeenAt: 'desc' },
    take: 1,
    select: { lastSeenAt: true },
  },
  memberships: {
    where: { workspace: { deletedAt: null } },
    include: { workspace: { select: { id: true, name: true } } },
    orderBy: { joinedAt: 'asc' },
  },
} as const satisfies Prisma.UserInclude;

type Row = Prisma.UserGetPayload<{ include: typeof withFacts }>;

/** People, found by id, name or e-mail, the newest first. */
export async function listUsers(
  db: Queryable,
  { q, cursor, limit }: Parameters<AdminStore['listUsers']>[0],
): Promise<Page<AdminUser>> {
  const like = { contains: q ?? '', mode: 'insensitive' as const };
  const found =
    q === undefined || q === '' ? {} : { OR: [{ id: q }, { name: like }, { email: like }] };
  const rows = await db.user.findMany({
    where: found,
    include: withFacts,
    orderBy: [...newestFirst],
    take: limit + 1,
    ...startingAfter(cursor),
  });
  const page = takePage(rows, limit);
  return { ...page, data: page.data.map(toUser) };
}

function toUser(row: Row): AdminUser {
  return {
    ...{ id: row.id, name: row.name, email: row.email, isOperator: row.isOperator },
    emailVerifiedAt: row.emailVerifiedAt?.toISOString() ?? null,
    hasSecondFactor: row.totpEnabledAt !== null,
    createdAt: row.createdAt.toISOString(),
    lastSeenAt: row.sessions[0]?.lastSeenAt.toISOString() ?? null,
    workspaces: row.memberships.map(({ workspace }) => workspace),
  };
}
