import { audit } from '../audit/audit.ts';
import type { Queryable } from '../client/database.ts';

/** Ends all sessions of a person but one, and those in which the person acts as somebody else. */
export async function endSessions(
  tx: Queryable,
  userId: string,
  keep: string | null,
): Promise<void> {
  const others = keep === null ? {} : { id: { not: keep } };
  await tx.session.deleteMany({
    where: { OR: [{ userId, ...others }, { impersonatorId: userId }] },
  });
}

export async function noteChange(
  tx: Queryable,
  action: string,
  change: { userId: string; actor: string; now: Date },
): Promise<void> {
  const { userId: subject, actor, now: at } = change;
  await audit(tx, { workspaceId: null, actor, action, subject, at });
}
