import type { FastifyReply } from 'fastify';

export type ProblemWords = {
  code: string;
  title: string;
  status: number;
  detail: string;
  retryAfterSeconds?: number;
};

/** What a program is told where the api itself could not be asked, in the form the api uses. */
export function sendProblem(reply: FastifyReply, words: ProblemWords): FastifyReply {
  const { code, title, status, detail, retryAfterSeconds } = words;
  const { id: requestId, url } = reply.request;
  const [instance = '/'] = url.split('?');
  if (retryAfterSeconds !== undefined) void reply.header('retry-after', retryAfterSeconds);
  const type = `/docs/errors/${code}`;
  return reply
    .code(status)
    .header('cache-control', 'no-store')
    .type('application/problem+json')
    .send(
      JSON.stringify({
        ...{ type, title, status, detail, instance: instance.slice(0, 200), code, requestId },
      }),
    );
}
