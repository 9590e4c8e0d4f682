import type { FastifyReply, FastifyRequest } from 'fastify';

import { isPassedOn } from './pass-on.ts';
import { sendPlainError } from './send-plain-error.ts';
import { sendProblem, type ProblemWords } from './send-problem.ts';

/** Answers what neither the api nor a page answered: programs by a problem, people by a page. */
export function refuse(request: FastifyRequest, reply: FastifyReply, status: number): FastifyReply {
  return isPassedOn(request.url)
    ? sendProblem(reply, problemFor(status))
    : sendPlainError(reply, status);
}

function problemFor(status: number): ProblemWords {
  if (status === 404) {
    const code = 'route.not_found';
    const detail = 'The paths that exist are listed in /openapi.json.';
    return { code, status, title: 'There is nothing at this address', detail };
  }
  if (status === 413) {
    const detail = 'Send less, or in several requests.';
    return { code: 'request.too_large', status, title: 'The request is too large', detail };
  }
  if (status < 500) {
    const detail = 'The address or the body could not be read.';
    return { code: 'request.invalid', status: 400, title: 'The request is not valid', detail };
  }
  const detail = 'Report the request id if it happens again.';
  return { code: 'internal', status: 500, title: 'Something went wrong on our side', detail };
}
