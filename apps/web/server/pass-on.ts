import proxy from '@fastify/http-proxy';
import type { FastifyInstance, FastifyReply } from 'fastify';

/** What the web server passes on to the api, so that a browser sees one origin. */
const passedOn = ['/trpc', '/v1', '/api', '/feeds', '/mcp', '/openapi.json'];

/** Headers about the connection to the api: the visitor's is another one, kept or closed as asked. */
const hopByHop = new Set(['connection', 'keep-alive']);

/** Passes requests for programs on to the api, bodies and answers as streams. */
export async function passOnToApi(app: FastifyInstance, apiUrl: string): Promise<void> {
  for (const prefix of passedOn) {
    await app.register(proxy, {
      ...{ upstream: apiUrl, prefix, rewritePrefix: prefix, proxyPayloads: true },
      // The server's own line for the request says it already.
      disableRequestLogging: true,
      replyOptions: {
        rewriteRequestHeaders: (request, headers) => ({
          ...headers,
          'x-request-id': request.id,
          'x-forwarded-for': request.ip,
          // What is written whole, like the links of a feed, leads back to this origin.
          'x-forwarded-host': request.host,
          'x-forwarded-proto': request.protocol,
        }),
        rewriteHeaders: (headers) =>
          Object.fromEntries(Object.entries(headers).filter(([name]) => !hopByHop.has(name))),
        onError: (reply, { error }) => {
          reply.log.error({ err: error }, 'api unreachable');
          void sendUnavailable(reply as FastifyReply);
        },
      },
    });
  }
}

/** The api is away: programs get the problem document that the api would give. */
function sendUnavailable(reply: FastifyReply): FastifyReply {
  return reply
    .code(503)
    .header('retry-after', '5')
    .header('cache-control', 'no-store')
    .type('application/problem+json')
    .send(
      JSON.stringify({
        type: '/docs/errors/service.unavailable',
        title: 'The api does not answer',
        status: 503,
        detail: 'Nothing was lost. Try again after the time in `Retry-After`.',
        instance: reply.request.url.split('?')[0],
        code: 'service.unavailable',
        requestId: reply.request.id,
      }),
    );
}
