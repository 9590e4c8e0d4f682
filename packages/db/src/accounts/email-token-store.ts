import type { AccountStore } from '@kamiyo/core/accounts';

import type { Database } from '../client/database.ts';

type EmailTokens = Pick<AccountStore, 'addEmailToken' | 'findEmailToken' | 'useEmailToken'>;

/** Links by mail in Postgres, found by the hash of their token. */
export function emailTokenStore({ prisma }: Pick<Database, 'prisma'>): EmailTokens {
  return {
    addEmailToken: async ({ tokenHash, userId, purpose, email, now, expiresAt }) => {
      await prisma.$transaction([
        prisma.emailToken.updateMany({
          where: { userId, purpose, usedAt: null },
          data: { usedAt: now },
        }),
        prisma.emailToken.create({
          data: { tokenHash, userId, purpose, email, createdAt: now, expiresAt },
        }),
      ]);
    },
    findEmailToken: async ({ tokenHash, purpose, now }) =>
      prisma.emailToken.findFirst({
        where: { tokenHash, purpose, usedAt: null, expiresAt: { gt: now } },
        select: { userId: true, email: true },
      }),
    useEmailToken: async ({ tokenHash, purpose, now }) => {
      const used = await prisma.emailToken.updateManyAndReturn({
        where: { tokenHash, purpose, usedAt: null, expiresAt: { gt: now } },
        data: { usedAt: now },
        select: { userId: true, email: true },
      });
      return used[0] ?? null;
    },
  };
}
