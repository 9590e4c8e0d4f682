import type { FastifyReply, FastifyRequest } from 'fastify';

import { acceptsGzip, gzipOf, isKnown, type PreparedAnswer } from './prepared-answer.ts';

/** Sends prepared bytes, compressed where the caller takes that, or 304 when it has them. */
export async function sendAnswer(
  { request, reply }: { request: FastifyRequest; reply: FastifyReply },
  answer: PreparedAnswer,
): Promise<FastifyReply> {
  const wantsGzip = acceptsGzip(request.headers['accept-encoding']);
  const compressed = wantsGzip ? await gzipOf(answer) : null;
  const encoding = compressed === null ? 'identity' : 'gzip';
  const { link, ...headers } = answer.headers;
  void reply.headers({
    ...headers,
    etag: answer.etags[encoding],
    vary: 'accept-encoding, origin',
  });
  if (link !== undefined) appendLink(reply, link);
  if (answer.status === 200 && isKnown(answer, request.headers)) {
    return reply.code(304).send();
  }
  if (compressed !== null) void reply.header('content-encoding', 'gzip');
  return reply
    .code(answer.status)
    .type(answer.contentType)
    .send(compressed ?? answer.body);
}

function appendLink(reply: FastifyReply, link: string): void {
  const given = reply.getHeader('link');
  void reply.header('link', typeof given === 'string' ? `${given}, ${link}` : link);
}
