import type { AuditEntry } from '@kamiyo/core/contracts';
import { DomainError } from '@kamiyo/core/errors';
import type { AuditReader } from '@kamiyo/core/workspaces';

import type { Database, Queryable } from '../client/database.ts';
import type { AuditEntry as AuditRow, Prisma } from '../generated/prisma/client.ts';

const userIdPattern = /usr_[0-9a-z]{20}/g;

/** The audit log of a workspace, the latest entry first. */
export function createAuditReader({ prisma }: Pick<Database, 'prisma'>): AuditReader {
  return {
    listAudit: async ({ workspaceId, action, cursor, limit }) => {
      const before = cursor === undefined ? {} : { id: { lt: parseCursor(cursor) } };
      const rows = await prisma.auditEntry.findMany({
        where: { workspaceId, ...before, ...actionFilter(action) },
        orderBy: { id: 'desc' },
        take: limit + 1,
      });
      const shown = rows.slice(0, limit);
      const last = shown.at(-1);
      return {
        data: await toEntries(prisma, shown),
        nextCursor: rows.length > limit && last !== undefined ? String(last.id) : null,
      };
    },
  };
}

function parseCursor(cursor: string): bigint {
  if (!/^\d{1,18}$/.test(cursor)) throw new DomainError('cursor.invalid');
  return BigInt(cursor);
}

/** A whole action, or all that begin with one word. */
function actionFilter(action: string | undefined): Prisma.AuditEntryWhereInput {
  if (action === undefined) return {};
  return action.includes('.') ? { action } : { action: { startsWith: `${action}.` } };
}

/** Ids of people as their names, where they still have an account. */
async function toEntries(db: Queryable, rows: readonly AuditRow[]): Promise<AuditEntry[]> {
  const texts = rows.flatMap(({ actor, subject }) => [actor, subject]);
  const ids = new Set(texts.flatMap((text) => text.match(userIdPattern) ?? []));
  const users = await db.user.findMany({
    where: { id: { in: [...ids] } },
    select: { id: true, name: true },
  });
  const names = new Map(users.map(({ id, name }) => [id, name]));
  const named = (text: string) => text.replaceAll(userIdPattern, (id) => names.get(id) ?? id);
  return rows.map((row) => ({
    ...{ id: String(row.id), at: row.at.toISOString(), action: row.action },
    ...{ actor: named(row.actor), subject: named(row.subject) },
    detail: row.detail as AuditEntry['detail'],
  }));
}
