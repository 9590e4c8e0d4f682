import type { ChangeSignal } from '../trpc/context.ts';

export type ChangeSignalSource = ChangeSignal & {
  /** Wakes everybody who waits. */
  fire(): void;
  /** Wakes everybody for good. */
  end(): void;
};

/** One signal for any number of waiters: none of them holds a database connection meanwhile. */
export function createChangeSignal(): ChangeSignalSource {
  const waiters = new Set<() => void>();
  let fired = 0;
  let ended = false;
  const fire = () => {
    fired += 1;
    for (const wake of [...waiters]) wake();
  };
  return {
    fire,
    end: () => {
      ended = true;
      fire();
    },
    hasEnded: () => ended,
    mark: () => fired,
    waitForNext: ({ mark, timeoutMs, signal }) =>
      new Promise((resolve) => {
        const settle = (changed: boolean) => {
          waiters.delete(wake);
          clearTimeout(timer);
          signal?.removeEventListener('abort', giveUp);
          resolve(changed);
        };
        const wake = () => {
          settle(true);
        };
        const giveUp = () => {
          settle(false);
        };
        const timer = setTimeout(giveUp, timeoutMs);
        waiters.add(wake);
        if (mark !== fired) wake();
        else if (signal?.aborted === true) giveUp();
        else signal?.addEventListener('abort', giveUp);
      }),
  };
}
