import type { AccountStore } from '@kamiyo/core/accounts';

import type { Database, Queryable } from '../client/database.ts';
import { endSessions, noteChange } from './credential-change.ts';
import { isTaken } from './is-taken.ts';

type Credentials = Pick<AccountStore, 'setPassword' | 'setGithubId' | 'markVerified' | 'setEmail'>;

/** What proves who somebody is. A change that ends sessions ends them in its transaction. */
export function credentialStore({ prisma }: Pick<Database, 'prisma'>): Credentials {
  return {
    setPassword: async ({ passwordHash, keepSessionId, ...change }) => {
      const { userId, now } = change;
      await prisma.$transaction(async (tx) => {
        await tx.user.update({ where: { id: userId }, data: { passwordHash } });
        await useUpLinks(tx, userId, now);
        await endSessions(tx, userId, keepSessionId);
        await noteChange(tx, 'password.changed', change);
      });
    },
    setGithubId: async ({ githubId, ...change }) => {
      await prisma.$transaction(async (tx) => {
        await tx.user.update({ where: { id: change.userId }, data: { githubId } });
        await noteChange(tx, 'github.linked', change);
      });
    },
    markVerified: async (change) => {
      await prisma.$transaction(async (tx) => {
        const { userId: id, now } = change;
        await tx.user.updateMany({
          where: { id, emailVerifiedAt: null },
          data: { emailVerifiedAt: now },
        });
        await noteChange(tx, 'email.verified', change);
      });
    },
    setEmail: async ({ email, keepSessionId, ...change }) => {
      const { userId, now } = change;
      try {
        await prisma.$transaction(async (tx) => {
          await tx.user.update({ where: { id: userId }, data: { email, emailVerifiedAt: now } });
          await useUpLinks(tx, userId, now);
          await endSessions(tx, userId, keepSessionId);
          await noteChange(tx, 'email.changed', change);
        });
        return true;
      } catch (error) {
        if (isTaken(error)) return false;
        throw error;
      }
    },
  };
}

/** Links that were sent before would undo the change. */
async function useUpLinks(tx: Queryable, userId: string, now: Date): Promise<void> {
  await tx.emailToken.updateMany({ where: { userId, usedAt: null }, data: { usedAt: now } });
}
