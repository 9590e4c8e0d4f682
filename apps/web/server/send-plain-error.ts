import type { FastifyReply } from 'fastify';

/** The last resort, where not even the error page could be made. Needs no file and no script. */
export function sendPlainError(reply: FastifyReply, statusCode: number): FastifyReply {
  const words = wordsFor(statusCode);
  return reply
    .code(statusCode)
    .type('text/html; charset=utf-8')
    .header('cache-control', 'no-store')
    .send(
      `<!doctype html><html lang="en"><meta charset="utf-8"><title>${words[0]} · Kamiyo</title>` +
        `<h1>${words[0]}</h1><p>${words[1]}</p>` +
        `<p>Request id: <code>${reply.request.id}</code></p><p><a href="/">Kamiyo</a></p></html>`,
    );
}

function wordsFor(statusCode: number): readonly [string, string] {
  if (statusCode === 403) {
    return ['This form was sent from another site', 'Open the page here and send it again.'];
  }
  if (statusCode === 404) {
    return ['There is nothing at this address', 'Check it for a typing error.'];
  }
  if (statusCode < 500) return ['This address cannot be read', 'Check it for a typing error.'];
  return ['Something went wrong on our side', 'Try again; if it happens again, report the id.'];
}
