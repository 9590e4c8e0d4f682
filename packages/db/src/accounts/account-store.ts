import type { AccountStore, StoredUser } from '@kamiyo/core/accounts';

import type { Database } from '../client/database.ts';
import type { User } from '../generated/prisma/client.ts';
import { audit } from '../audit/audit.ts';
import { credentialStore } from './credential-store.ts';
import { deleteUser, listSoleOwned } from './delete-user.ts';
import { emailTokenStore } from './email-token-store.ts';
import { isTaken } from './is-taken.ts';
import { readExport } from './read-export.ts';
import { secondFactorStore } from './second-factor-store.ts';

/** People in Postgres. Every change is audited in its transaction. */
export function createAccountStore(database: Pick<Database, 'prisma'>): AccountStore {
  const { prisma } = database;
  return {
    ...credentialStore(database),
    ...secondFactorStore(database),
    ...emailTokenStore(database),
    findUser: async (id) => toUser(await prisma.user.findUnique({ where: { id } })),
    findUserByEmail: async (email) => toUser(await prisma.user.findUnique({ where: { email } })),
    findUserByGithubId: async (githubId) =>
      toUser(await prisma.user.findUnique({ where: { githubId } })),
    addUser: (input) => addUser(database, input),
    setName: async ({ userId, name, actor, now }) => {
      await prisma.$transaction(async (tx) => {
        await tx.user.update({ where: { id: userId }, data: { name } });
        const note = { workspaceId: null, actor, action: 'name.changed', subject: userId, at: now };
        await audit(tx, note);
      });
    },
    note: async ({ action, subject, detail, actor, now }) => {
      await audit(prisma, { workspaceId: null, actor, action, subject, at: now }, detail);
    },
    readExport: (userId, now) => readExport(prisma, userId, now),
    listSoleOwned: (userId) => listSoleOwned(prisma, userId),
    deleteUser: (input) => deleteUser(database, input),
    setOperator: async ({ userId, isOperator, actor, now }) => {
      const action = isOperator ? 'operator.granted' : 'operator.revoked';
      await prisma.$transaction(async (tx) => {
        await tx.user.update({ where: { id: userId }, data: { isOperator } });
        await tx.session.deleteMany({ where: { impersonatorId: userId } });
        await audit(tx, { workspaceId: null, actor, action, subject: userId, at: now });
      });
    },
  };
}

async function addUser(
  { prisma }: Pick<Database, 'prisma'>,
  { user, workspace, now }: Parameters<AccountStore['addUser']>[0],
): Promise<boolean> {
  const { id: userId } = user;
  const { id: workspaceId, name } = workspace;
  try {
    await prisma.$transaction(async (tx) => {
      await tx.user.create({ data: { ...user, createdAt: now } });
      await tx.workspace.create({ data: { id: workspaceId, name, createdAt: now } });
      await tx.membership.create({
        data: { workspaceId, userId, role: 'owner', joinedAt: now },
      });
      const by = { actor: userId, at: now };
      await audit(tx, { workspaceId: null, action: 'account.created', subject: userId, ...by });
      const created = { workspaceId, action: 'workspace.created', subject: workspaceId, ...by };
      await audit(tx, created, { name });
    });
    return true;
  } catch (error) {
    if (isTaken(error)) return false;
    throw error;
  }
}

function toUser(row: User | null): StoredUser | null {
  if (row === null) return null;
  return {
    ...{ id: row.id, email: row.email, name: row.name, passwordHash: row.passwordHash },
    ...{ emailVerifiedAt: row.emailVerifiedAt, githubId: row.githubId },
    ...{ totpSecret: row.totpSecret, totpEnabledAt: row.totpEnabledAt },
    ...{ isOperator: row.isOperator, createdAt: row.createdAt },
  };
}
