import type { IngestDeps } from '@kamiyo/core/ingestion';
import { acceptRun, type HeldRunStore } from '@kamiyo/core/judgements';
import type { TaskList } from 'graphile-worker';
import type { Logger } from 'pino';
import { z } from 'zod';

const jobSchema = z.object({ runId: z.string(), reason: z.string(), actor: z.string() });

/** Takes a held payload that an operator accepted. */
export function acceptRunTask(
  deps: { held: HeldRunStore; ingest: IngestDeps },
  logger: Logger,
): TaskList {
  return {
    'accept-run': async (payload) => {
      const job = jobSchema.parse(payload);
      const { source, status, runId, rows, exploits } = await acceptRun(deps, job);
      logger.info({ source, status, runId, rows, exploits }, 'held run accepted');
    },
  };
}
