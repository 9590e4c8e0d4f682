import type { SessionStore } from '@kamiyo/core/accounts';

import type { Database } from '../client/database.ts';

/** Sessions in Postgres, found by the hash of their token. */
export function createSessionStore({ prisma }: Pick<Database, 'prisma'>): SessionStore {
  return {
    findSession: async (tokenHash) => {
      const row = await prisma.session.findUnique({
        where: { tokenHash },
        include: { user: { select: { id: true, isOperator: true } } },
        omit: { tokenHash: true },
      });
      if (row === null) return null;
      const { user, ...session } = row;
      const { impersonatorId } = session;
      if (impersonatorId !== null) {
        const operator = await prisma.user.findUnique({ where: { id: impersonatorId } });
        if (operator?.isOperator !== true) return null;
      }
      return { session, user };
    },
    addSession: async (session) => {
      await prisma.session.create({ data: session });
    },
    extendSession: async (tokenHash, expiresAt) => {
      await prisma.session.updateMany({ where: { tokenHash }, data: { expiresAt } });
    },
    noteSeen: async (id, now) => {
      await prisma.session.updateMany({ where: { id }, data: { lastSeenAt: now } });
    },
    listSessions: (userId, now) =>
      prisma.session.findMany({
        where: { userId, expiresAt: { gt: now } },
        orderBy: [{ lastSeenAt: 'desc' }, { id: 'asc' }],
        omit: { tokenHash: true },
      }),
    deleteSession: async (tokenHash) => {
      await prisma.session.deleteMany({ where: { tokenHash } });
    },
    endSession: async ({ id, userId }) => {
      const { count } = await prisma.session.deleteMany({ where: { id, userId } });
      return count > 0;
    },
    deleteSessionsOf: async (userId) => {
      await prisma.session.deleteMany({ where: { OR: [{ userId }, { impersonatorId: userId }] } });
    },
    deleteExpiredSessions: async (now) => {
      const { count } = await prisma.session.deleteMany({ where: { expiresAt: { lte: now } } });
      return count;
    },
  };
}
