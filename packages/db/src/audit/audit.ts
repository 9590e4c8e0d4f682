import type { Queryable } from '../client/database.ts';
import type { Prisma } from '../generated/prisma/client.ts';

export type AuditNote = {
  /** Null: it concerns a person or the installation. */
  workspaceId: string | null;
  actor: string;
  action: string;
  subject: string;
  at: Date;
};

/** Writes an entry, in the transaction of what it tells of. */
export async function audit(
  tx: Queryable,
  note: AuditNote,
  detail: Prisma.InputJsonObject = {},
): Promise<void> {
  await tx.auditEntry.create({ data: { ...note, detail } });
}
