import type { FastifyReply, FastifyRequest } from 'fastify';

import { sendPlainError } from './send-plain-error.ts';

/**
 * Forms are taken from our own pages alone. Every browser names the origin of a form it sends, so
 * that what carries no origin, or another one, was not sent from here. Holds for every action.
 */
export function refuseCrossSite(
  request: FastifyRequest,
  reply: FastifyReply,
  publicUrl: string,
): FastifyReply | null {
  if (request.method === 'GET' || request.method === 'HEAD') return null;
  const { origin } = request.headers;
  if (origin === new URL(publicUrl).origin) return null;
  request.log.warn({ origin }, 'form of another site refused');
  return sendPlainError(reply, 403);
}
