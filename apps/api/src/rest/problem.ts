import type { Problem } from '@kamiyo/core/contracts';
import { errorTable, type DomainError } from '@kamiyo/core/errors';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** Answers with a problem document (RFC 9457) and logs the error once, as its row says. */
export async function sendProblem(
  request: FastifyRequest,
  reply: FastifyReply,
  error: DomainError,
): Promise<FastifyReply> {
  const row = errorTable[error.code];
  request.log[row.log](
    row.log === 'info' ? { code: error.code } : { code: error.code, err: error.cause ?? error },
    'request refused',
  );
  const [instance = '/'] = request.url.split('?');
  const problem: Problem = {
    type: `/docs/errors/${error.code}`,
    title: row.title,
    status: row.status,
    detail: error.detail,
    instance: instance.slice(0, 200),
    code: error.code,
    requestId: request.id,
    ...(error.faults.length > 0 ? { errors: [...error.faults] } : {}),
  };
  if (error.retryAfterSeconds !== null) void reply.header('retry-after', error.retryAfterSeconds);
  return reply
    .code(row.status)
    .header('cache-control', 'no-store')
    .type('application/problem+json')
    .send(JSON.stringify(problem));
}
