import { findSource, sources as definitions } from '@kamiyo/core/sources';
import { createHeldRunStore, createRequestStore, deleteExpired } from '@kamiyo/db';
import { Logger, run, type Runner, type Task, type TaskList } from 'graphile-worker';
import { z } from 'zod';

import { openMailTransport } from '../composition/mailer.ts';
import type { Runtime } from '../composition/runtime.ts';
import { acceptRunTask } from './accept-run/accept-run-task.ts';
import { cleanUp } from './clean-up/clean-up.ts';
import { outlastOutage } from './outlast-outage/outlast-outage.ts';
import { planTasks, syncPlansSchedule } from './plans/plan-tasks.ts';
import { pollSource } from './poll-source/poll-source.ts';
import { sendMail, type SendMailDeps } from './send-mail/send-mail.ts';
import { findDueSources } from './schedule-polls/due-sources.ts';

const concurrency = 4;
/** A poll that failed is tried by the next schedule, not by the queue: the source has its own retries. */
const pollAttempts = 1;
const pollPayloadSchema = z.object({ source: z.string() });

/** Starts the worker role: polls on schedule. Resolves once it takes jobs. */
export async function startWorker(runtime: Runtime): Promise<{ stop(): Promise<void> }> {
  const { logger, env } = runtime;
  const { clock } = runtime.services;
  const mail = openMailTransport({ env, dataFolder: runtime.dataFolder, clock });
  const runner: Runner = await run({
    pgPool: runtime.database.pool,
    concurrency,
    noHandleSignals: true,
    pollInterval: 1_000,
    logger: new Logger(() => (level, message) => {
      if (level === 'error') logger.error({ message }, 'queue');
      else if (level === 'warning') logger.warn({ message }, 'queue');
      else logger.debug({ message }, 'queue');
    }),
    taskList: outlastOutage(
      {
        ...taskList(runtime),
        ...planTasks(runtime.billing, logger),
        ...acceptRunTask(
          { held: createHeldRunStore(runtime.database), ingest: runtime.ingest },
          logger,
        ),
        'send-mail': sendMailTask(runtime, { transport: mail.transport, from: env.MAIL_FROM }),
      },
      { ping: () => runtime.database.pool.query('SELECT 1'), retryMs: 1_000 },
    ),
    crontab: crontabOf(env),
  });
  if (env.POLLING === 'on') await runner.addJob('schedule-polls', {}, { jobKey: 'schedule-polls' });
  logger.info({ concurrency, polling: env.POLLING, mail: mail.place }, 'worker started');
  return {
    stop: async () => {
      await runner.stop();
      mail.transport.close();
    },
  };
}

function crontabOf(env: Runtime['env']): string {
  const lines = ['17 3 * * * clean-up ?max=3', syncPlansSchedule];
  if (env.POLLING === 'on') lines.push('* * * * * schedule-polls ?max=1');
  return lines.join('\n');
}

function sendMailTask({ logger }: Runtime, deps: SendMailDeps): Task {
  return async (payload) => {
    logger.info(await sendMail(deps, payload), 'letter handed over');
  };
}

function taskList(runtime: Runtime): TaskList {
  const { logger, services, metrics, env } = runtime;
  return {
    'clean-up': async () => {
      const requests = createRequestStore(runtime.database);
      const policy = { requestLogDays: env.REQUEST_LOG_DAYS };
      const { clock } = services;
      const expired = (now: Date) => deleteExpired(runtime.database, now);
      const deleted = await cleanUp({ requests, clock, deleteExpired: expired }, policy);
      logger.info({ deleted }, 'cleaned up');
    },
    'schedule-polls': async (_payload, helpers) => {
      const now = services.clock.now();
      const facts = await services.sources.readFacts(now);
      const due = findDueSources({
        definitions,
        urls: services.sourceUrls,
        facts: facts.sources,
        now,
      });
      for (const { id } of due) {
        await helpers.addJob(
          'poll-source',
          { source: id },
          { jobKey: `poll:${id}`, maxAttempts: pollAttempts },
        );
      }
    },
    'poll-source': async (payload, helpers) => {
      const { source: id } = pollPayloadSchema.parse(payload);
      const source = findSource(id);
      const url = services.sourceUrls[id] ?? null;
      if (source === null || url === null) return;
      const { abortSignal: signal } = helpers;
      const outcome = await pollSource(runtime.poll, { source, url, signal });
      const status = outcome.status === 'read' ? outcome.result.status : outcome.status;
      metrics.sourceRuns.inc({ source: id, status });
      logger.info({ source: id, status, ...summaryOf(outcome) }, 'source polled');
    },
  };
}

function summaryOf(outcome: Awaited<ReturnType<typeof pollSource>>): Record<string, unknown> {
  if (outcome.status === 'unreachable') return { reason: outcome.reason };
  if (outcome.status === 'not_modified') return {};
  const { rows, exploits, message } = outcome.result;
  return { rows, exploits, message };
}
