import type { Queryable } from '../client/database.ts';
import { channels } from './channels.ts';

/** Heard by every process when the transaction commits, and by none when it does not. */
export async function announceAccess(
  tx: Queryable,
  message: { keyId: string } | { workspaceId: string },
): Promise<void> {
  await tx.$executeRaw`SELECT pg_notify(${channels.access}, ${JSON.stringify(message)})`;
}
