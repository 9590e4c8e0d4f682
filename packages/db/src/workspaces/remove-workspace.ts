import { audit } from '../audit/audit.ts';
import type { Queryable } from '../client/database.ts';
import { announceAccess } from '../notifications/announce-access.ts';

/** From the commit on the workspace is nobody's and its keys are refused. */
export async function removeWorkspace(
  tx: Queryable,
  input: { workspaceId: string; actor: string; now: Date },
): Promise<void> {
  const { workspaceId, actor, now } = input;
  await tx.workspace.update({ where: { id: workspaceId }, data: { deletedAt: now } });
  await tx.apiKey.updateMany({
    where: { workspaceId, OR: [{ revokedAt: null }, { revokedAt: { gt: now } }] },
    data: { revokedAt: now, revokedBecause: 'workspace deleted' },
  });
  await tx.invitation.updateMany({
    where: { workspaceId, acceptedAt: null, revokedAt: null },
    data: { revokedAt: now },
  });
  const note = { workspaceId, actor, action: 'workspace.deleted', subject: workspaceId, at: now };
  await audit(tx, note);
  await announceAccess(tx, { workspaceId });
}
