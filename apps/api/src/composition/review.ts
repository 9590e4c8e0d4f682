import type { ReviewDeps } from '@kamiyo/core/judgements';
import type { Clock } from '@kamiyo/core/kernel';
import {
  createHeldRunStore,
  createIngestionStore,
  createOperatorStore,
  type Database,
} from '@kamiyo/db';

/** Wires the operators' queues. Taking a held payload is left to the worker. */
export function createReview(parts: { database: Database; clock: Clock }): ReviewDeps {
  const { database, clock } = parts;
  return {
    clock,
    operators: createOperatorStore(database),
    held: createHeldRunStore(database),
    store: createIngestionStore(database),
    queueAcceptRun: async (job) => {
      await database.pool.query(
        `SELECT graphile_worker.add_job('accept-run', payload := $1::json, max_attempts := 3,
                                        job_key := $2)`,
        [JSON.stringify(job), `accept-run:${job.runId}`],
      );
    },
  };
}
