import { processPaymentEvent, settlePlan, syncPlans, type BillingDeps } from '@kamiyo/core/billing';
import type { TaskList } from 'graphile-worker';
import type { Logger } from 'pino';
import { z } from 'zod';

const eventSchema = z.object({ eventId: z.string(), customerId: z.string().nullable() });
const workspaceSchema = z.object({ workspaceId: z.string() });

/** When plans are compared with what the payment provider says: events get lost. */
export const syncPlansSchedule = '7 * * * * sync-plans ?max=1';

/** What the worker does about plans. An event that could not be followed up is tried again. */
export function planTasks(deps: BillingDeps, logger: Logger): TaskList {
  return {
    'process-payment-event': async (payload) => {
      const job = eventSchema.parse(payload);
      const outcome = await processPaymentEvent(deps, job);
      logger.info({ eventId: job.eventId, outcome }, 'payment event processed');
    },
    'settle-plan': async (payload) => {
      const { workspaceId } = workspaceSchema.parse(payload);
      const outcome = await settlePlan(deps, { workspaceId, actor: 'clock' });
      logger.info({ workspaceId, changes: outcome?.changes ?? [] }, 'plan settled');
    },
    'sync-plans': async () => {
      const { checked, changed, failed } = await syncPlans(deps, { actor: 'sync' });
      const line = { checked, changed, failed };
      if (failed.length > 0) logger.warn(line, 'some plans could not be compared');
      else logger.info(line, 'plans compared');
    },
  };
}
