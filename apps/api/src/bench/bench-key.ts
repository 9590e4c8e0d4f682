import { issueKey, type Scope } from '@kamiyo/core/access';
import { createId, systemClock } from '@kamiyo/core/kernel';
import { createAccessStore, type Database } from '@kamiyo/db';

/** Hashes the keys of a throw-away database; a server that is measured gets it too. */
export const benchPepper = 'the pepper of a benchmark, 32 characters';

/** A key without a daily limit. */
export async function createBenchKey(
  database: Database,
  scopes: readonly Scope[] = ['read'],
): Promise<string> {
  const access = createAccessStore(database);
  const workspaceId = createId('workspace');
  const now = systemClock.now();
  await access.addWorkspace({
    ...{ id: workspaceId, name: 'bench', tier: 'enterprise', actor: 'bench', now },
  });
  const issued = await issueKey(
    { access, clock: systemClock, pepper: benchPepper },
    { workspaceId, name: 'bench', scopes: [...scopes], expiresAt: null, actor: 'bench' },
  );
  return issued.key;
}
