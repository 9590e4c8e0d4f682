import type { TierId } from '@kamiyo/core/access';
import type { AdminWorkspace } from '@kamiyo/core/contracts';
import type { AdminStore, Page } from '@kamiyo/core/workspaces';

import { audit } from '../audit/audit.ts';
import type { Database } from '../client/database.ts';
import type { Prisma } from '../generated/prisma/client.ts';
import { listUsers } from './list-users.ts';
import { newestFirst, startingAfter, takePage } from './take-page.ts';

type Row = Prisma.WorkspaceGetPayload<{ include: ReturnType<typeof withFacts> }>;

/** What operators see across all workspaces, in Postgres. */
export function createAdminStore({ prisma }: Pick<Database, 'prisma'>): AdminStore {
  return {
    listWorkspaces: async ({ q, cursor, limit, now }) => {
      const rows = await prisma.workspace.findMany({
        where: q === undefined || q === '' ? {} : workspaceSearch(q),
        include: withFacts(now),
        orderBy: [...newestFirst],
        take: limit + 1,
        ...startingAfter(cursor),
      });
      const page = takePage(rows, limit);
      return { ...page, data: page.data.map(toWorkspace) };
    },
    findWorkspace: async (id, now) => {
      const row = await prisma.workspace.findUnique({ where: { id }, include: withFacts(now) });
      return row === null ? null : toWorkspace(row);
    },
    findSubscription: async (workspaceId) => {
      const row = await prisma.subscription.findUnique({ where: { workspaceId } });
      if (row === null) return null;
      const { status, currentPeriodEnd, cancelAt, graceUntil } = row;
      return { tier: row.tier as TierId, status, currentPeriodEnd, cancelAt, graceUntil };
    },
    listUsers: (query) => listUsers(prisma, query),
    listContactRequests: async ({ q, cursor, limit }): Promise<Page<ContactRow>> => {
      const like = { contains: q ?? '', mode: 'insensitive' as const };
      const rows = await prisma.contactRequest.findMany({
        where:
          q === undefined || q === ''
            ? {}
            : { OR: [{ email: like }, { name: like }, { company: like }] },
        orderBy: [{ at: 'desc' }, { id: 'asc' }],
        take: limit + 1,
        ...startingAfter(cursor),
      });
      const page = takePage(rows, limit);
      const data = page.data.map(({ address: _address, at, handledAt, ...row }) => ({
        ...{ ...row, at: at.toISOString(), handledAt: handledAt?.toISOString() ?? null },
      }));
      return { ...page, data };
    },
    noteImpersonation: async ({ action, userId, reason, actor, now }) => {
      await prisma.$transaction(async (tx) => {
        const memberships = await tx.membership.findMany({ where: { userId } });
        for (const workspaceId of [null, ...memberships.map((row) => row.workspaceId)]) {
          const note = { workspaceId, actor, action, subject: userId, at: now };
          await audit(tx, note, { reason });
        }
      });
    },
  };
}

type ContactRow = Awaited<ReturnType<AdminStore['listContactRequests']>>['data'][number];

function workspaceSearch(q: string): Prisma.WorkspaceWhereInput {
  const like = { contains: q, mode: 'insensitive' as const };
  return {
    OR: [{ id: q }, { name: like }, { memberships: { some: { user: { email: like } } } }],
  };
}

function withFacts(now: Date) {
  const later = (field: 'expiresAt' | 'revokedAt') => ({
    OR: [{ [field]: null }, { [field]: { gt: now } }],
  });
  return {
    memberships: {
      where: { role: 'owner' },
      include: { user: { select: { email: true } } },
      orderBy: { joinedAt: 'asc' },
      take: 1,
    },
    _count: {
      select: {
        memberships: true,
        keys: { where: { AND: [later('expiresAt'), later('revokedAt')] } },
      },
    },
  } satisfies Prisma.WorkspaceInclude;
}

function toWorkspace(row: Row): AdminWorkspace {
  return {
    ...{ id: row.id, name: row.name, tier: row.tier as TierId },
    tierOverride: row.tierOverride as TierId | null,
    ownerEmail: row.memberships[0]?.user.email ?? null,
    memberCount: row._count.memberships,
    activeKeyCount: row._count.keys,
    createdAt: row.createdAt.toISOString(),
    deletedAt: row.deletedAt?.toISOString() ?? null,
  };
}
