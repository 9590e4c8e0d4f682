import { setTimeout as sleep } from 'node:timers/promises';

import type { Task, TaskList } from 'graphile-worker';

export type OutageDeps = {
  /** Rejects while the database is away. */
  ping(): Promise<unknown>;
  retryMs: number;
};

/**
 * Tasks that end only while the database answers. The queue notes how a job ended and has no
 * second attempt for that: a job in flight when the database went away ended the whole process.
 */
export function outlastOutage(tasks: TaskList, deps: OutageDeps): TaskList {
  return Object.fromEntries(
    Object.entries(tasks).map(([name, task]) => [name, task && outlast(task as Task, deps)]),
  );
}

function outlast(task: Task, deps: OutageDeps): Task {
  return async (payload, helpers) => {
    try {
      return await task(payload, helpers);
    } finally {
      await untilAnswered(deps, helpers.abortSignal);
    }
  };
}

/** Resolves when the database answers, or at once when the worker has to stop. */
async function untilAnswered(deps: OutageDeps, signal: AbortSignal | undefined): Promise<void> {
  for (;;) {
    try {
      await deps.ping();
      return;
    } catch {
      if (signal?.aborted === true) return;
      await sleep(deps.retryMs, null, signal === undefined ? {} : { signal }).catch(() => null);
    }
  }
}
