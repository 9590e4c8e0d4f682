import type { BillingJobs } from '@kamiyo/core/billing';
import type { Database } from '@kamiyo/db';

/** With the queue's growing pauses the last attempt is made after a good day. */
const attemptsMax = 14;

/** Work on plans waits in the job queue. The same work asked for twice waits once. */
export function createBillingJobs(database: Pick<Database, 'pool'>): BillingJobs {
  const add = async (job: { task: string; payload: unknown; key: string; runAt: Date | null }) => {
    await database.pool.query(
      `SELECT graphile_worker.add_job($1, payload := $2::json, job_key := $3,
                                      run_at := $4, max_attempts := $5)`,
      [job.task, JSON.stringify(job.payload), job.key, job.runAt, attemptsMax],
    );
  };
  return {
    processEvent: (payload) =>
      add({
        ...{ task: 'process-payment-event', payload, runAt: null },
        key: `payment-event:${payload.eventId}`,
      }),
    settlePlan: ({ workspaceId, at }) =>
      add({
        ...{ task: 'settle-plan', payload: { workspaceId }, runAt: at },
        key: `settle-plan:${workspaceId}`,
      }),
  };
}
