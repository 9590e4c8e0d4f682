import type { MailMessage } from '@kamiyo/core/mail';
import { renderMail, type MailTransport } from '@kamiyo/mail';
import { z } from 'zod';

import { redactMail } from './redact-mail.ts';

export type SendMailDeps = { transport: MailTransport; from: string };

const messageSchema = z.looseObject({ to: z.string(), kind: z.string() });

/**
 * Renders a queued letter and hands it over. Throws without address or link when it was not taken:
 * the queue keeps what was thrown, and tries again.
 */
export async function sendMail(deps: SendMailDeps, payload: unknown): Promise<{ kind: string }> {
  const { to, kind } = messageSchema.parse(payload);
  const rendered = await renderMail(payload as MailMessage);
  try {
    await deps.transport.deliver({ ...rendered, from: deps.from, to, kind });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    // The original would carry the address into the log and into the queue.
    throw new Error(`The letter "${kind}" was not taken: ${redactMail(reason)}`);
  }
  return { kind };
}
