import type { FastifyReply } from 'fastify';

/** Aborts when the caller goes away before the answer is out. */
export function signalOf({ reply }: { reply: FastifyReply }): AbortSignal {
  const controller = new AbortController();
  reply.raw.once('close', () => {
    if (!reply.raw.writableFinished) controller.abort();
  });
  return controller.signal;
}
