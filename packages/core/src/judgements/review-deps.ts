import type { Clock } from '../kernel/clock.ts';
import type { HeldRunDeps } from './list-held-runs.ts';
import type { Decision, OperatorStore } from './operator-store.ts';

/** What looking through the queues and deciding takes. */
export type ReviewDeps = HeldRunDeps & {
  operators: OperatorStore;
  clock: Clock;
  /** Taking a payload is long work: it is queued, and the run shows how it went. */
  queueAcceptRun(job: Decision & { runId: string }): Promise<void>;
};
