import type { ChangeListInput } from '@kamiyo/core/contracts';
import type { ChangeSlice, ExploitReader } from '@kamiyo/core/exploits';
import type { Clock } from '@kamiyo/core/kernel';

import type { ChangeSignal } from '../../trpc/context.ts';

/** Announcements can be lost with their connection: the sequence is read again after this. */
const rereadMs = 2_000;

/** Entries after a place; when there are none, waits for the next ones as long as was asked for. */
export async function readChanges(
  deps: { exploits: ExploitReader; changes: ChangeSignal; clock: Clock },
  input: ChangeListInput,
  signal?: AbortSignal,
): Promise<ChangeSlice> {
  const { after, limit, cause, wait } = input;
  const read = (from: string) =>
    deps.exploits.listChanges({ after: from, limit, causes: cause ?? null });
  const deadline = deps.clock.now().getTime() + wait * 1_000;
  for (;;) {
    const slice = await read(after);
    const leftMs = deadline - deps.clock.now().getTime();
    if (slice.rows.length > 0 || leftMs <= 0 || signal?.aborted === true) return slice;
    const timeoutMs = Math.min(leftMs, rereadMs);
    await deps.changes.waitForNext({ timeoutMs, signal });
  }
}
