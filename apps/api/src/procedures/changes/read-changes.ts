import type { ChangeListInput } from '@kamiyo/core/contracts';
import type { ChangeSlice, ExploitReader } from '@kamiyo/core/exploits';

import type { ChangeSignal } from '../../trpc/context.ts';

/** Announcements can be lost with their connection: the sequence is read again after this. */
const rereadMs = 2_000;

/**
 * Entries after a place; when there are none, waits for the next ones as long as was asked for. The
 * wait is measured by a clock that nobody sets.
 */
export async function readChanges(
  deps: { exploits: ExploitReader; changes: ChangeSignal },
  input: ChangeListInput,
  signal?: AbortSignal,
): Promise<ChangeSlice> {
  const { after, limit, cause, wait } = input;
  const read = (from: string) =>
    deps.exploits.listChanges({ after: from, limit, causes: cause ?? null });
  const deadline = performance.now() + wait * 1_000;
  for (;;) {
    const mark = deps.changes.mark();
    const slice = await read(after);
    const leftMs = deadline - performance.now();
    const mustAnswer = leftMs <= 0 || signal?.aborted === true || deps.changes.hasEnded();
    if (slice.rows.length > 0 || mustAnswer) return slice;
    const timeoutMs = Math.min(leftMs, rereadMs);
    await deps.changes.waitForNext({ mark, timeoutMs, signal });
  }
}
