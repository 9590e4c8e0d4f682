import type { AuditEntry } from '@kamiyo/core/contracts';
import { DomainError } from '@kamiyo/core/errors';
import type { AuditReader } from '@kamiyo/core/workspaces';

import type { Database, Queryable } from '../client/database.ts';
import type { AuditEntry as AuditRow, Prisma } from '../generated/prisma/client.ts';

/** Ids of what an entry may be about. */
const idPattern = /(?:usr|key|inv|wsp)_[0-9a-z]{20}/g;

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

/** Ids as names, where what they stand for is still known. */
async function toEntries(db: Queryable, rows: readonly AuditRow[]): Promise<AuditEntry[]> {
  const ids = rows.flatMap(({ actor, subject }) => `${actor} ${subject}`.match(idPattern) ?? []);
  const names = await readNames(db, [...new Set(ids)]);
  const named = (text: string) => text.replaceAll(idPattern, (id) => names.get(id) ?? id);
  return rows.map((row) => ({
    ...{ id: String(row.id), at: row.at.toISOString(), action: row.action },
    ...{ actor: named(row.actor), subject: named(row.subject), subjectId: row.subject },
    detail: row.detail as AuditEntry['detail'],
  }));
}

async function readNames(db: Queryable, ids: string[]): Promise<Map<string, string>> {
  const where = { id: { in: ids } };
  const named = { where, select: { id: true, name: true } } as const;
  const [users, keys, workspaces, invitations] = await Promise.all([
    db.user.findMany(named),
    db.apiKey.findMany(named),
    db.workspace.findMany(named),
    db.invitation.findMany({ where, select: { id: true, email: true } }),
  ]);
  return new Map([
    ...[...users, ...keys, ...workspaces].map(({ id, name }) => [id, name] as const),
    ...invitations.map(({ id, email }) => [id, email] as const),
  ]);
}
