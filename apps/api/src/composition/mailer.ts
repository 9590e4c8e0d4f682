import { join } from 'node:path';

import type { Clock } from '@kamiyo/core/kernel';
import type { Mailer } from '@kamiyo/core/mail';
import type { Database } from '@kamiyo/db';
import { createMailboxFolder, createSmtpTransport, type MailTransport } from '@kamiyo/mail';

import type { Env } from '../env.ts';

/** With the queue's growing pauses the last attempt is made after most of a day. */
const attemptsMax = 12;

/** Letters wait in the job queue, from any process, until the worker has handed them over. */
export function createMailer(database: Pick<Database, 'pool'>): Mailer {
  return {
    send: async (message) => {
      await database.pool.query(
        `SELECT graphile_worker.add_job('send-mail', payload := $1::json, max_attempts := $2)`,
        [JSON.stringify(message), attemptsMax],
      );
    },
  };
}

/** The mail server when there is one, else a folder; `place` says which, without a password. */
export function openMailTransport(input: {
  env: Pick<Env, 'SMTP_URL'>;
  dataFolder: string;
  clock: Clock;
}): { transport: MailTransport; place: string } {
  const { SMTP_URL: url } = input.env;
  if (url !== undefined) return { transport: createSmtpTransport(url), place: new URL(url).host };
  const folder = mailboxFolderIn(input.dataFolder);
  const transport = createMailboxFolder({ folder, now: () => input.clock.now() });
  return { transport, place: folder };
}

/** Where letters are kept when there is no mail server. */
export function mailboxFolderIn(dataFolder: string): string {
  return join(dataFolder, 'mailbox');
}
