import proxy from '@fastify/http-proxy';
import type { FastifyInstance, FastifyReply } from 'fastify';

import { sendProblem } from './send-problem.ts';

/** What the web server passes on to the api, so that a browser sees one origin. */
const passedOn = ['/trpc', '/v1', '/api', '/feeds', '/mcp', '/openapi.json'];

/** The api is away: programs get the problem document that the api would give. */
const unavailable = {
  code: 'service.unavailable',
  title: 'The api does not answer',
  status: 503,
  detail: 'Nothing was lost. Try again after the time in `Retry-After`.',
  retryAfterSeconds: 5,
} as const;

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
          sendProblem(reply as FastifyReply, unavailable);
        },
      },
    });
  }
}

/** Whether an address is one that programs ask for. */
export function isPassedOn(url: string): boolean {
  const [path = ''] = url.split('?');
  return passedOn.some((prefix) => path === prefix || path.startsWith(`${prefix}/`));
}
