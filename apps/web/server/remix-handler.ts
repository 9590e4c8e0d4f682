import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';

import { createRequestHandler, type AppLoadContext, type ServerBuild } from '@remix-run/node';
import type { FastifyReply, FastifyRequest } from 'fastify';

import { sendPlainError } from './send-plain-error.ts';

/** Hands a request to Remix and streams back what it answers. */
export function createRemixHandler(
  build: ServerBuild,
  getLoadContext: (request: FastifyRequest) => AppLoadContext,
) {
  const handle = createRequestHandler(build, 'production');
  return async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    const asked = toWebRequest(request, reply);
    if (asked === null) return sendPlainError(reply, 400);
    const context = getLoadContext(request);
    const response = await handle(asked, context);
    void reply.code(response.status);
    response.headers.forEach((value, name) => {
      if (name !== 'set-cookie') void reply.header(name, value);
    });
    const cookies = [...response.headers.getSetCookie(), ...context.cookies.accepted()];
    for (const cookie of cookies) void reply.header('set-cookie', cookie);
    if (!response.headers.has('cache-control')) {
      // A page depends on the visitor's theme, and on what is known at this moment.
      void reply.header('cache-control', 'private, no-cache');
    }
    return reply.send(
      response.body === null ? null : Readable.fromWeb(response.body as ReadableStream),
    );
  };
}

/** Null: HTTP allows it and the web does not, such as a host that is no host, or `*`. */
function toWebRequest(request: FastifyRequest, reply: FastifyReply): Request | null {
  const url = `${request.protocol}://${request.host}${request.url}`;
  const isPath = request.url.startsWith('/');
  if (!isPath || !URL.canParse(url) || request.method === 'TRACE') return null;
  const controller = new AbortController();
  reply.raw.once('close', () => {
    if (!reply.raw.writableFinished) controller.abort();
  });
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers)) {
    for (const single of Array.isArray(value) ? value : [value ?? '']) headers.append(name, single);
  }
  const hasBody = request.method !== 'GET' && request.method !== 'HEAD';
  return new Request(url, {
    method: request.method,
    headers,
    signal: controller.signal,
    ...(hasBody ? { body: Readable.toWeb(request.raw) as never, duplex: 'half' } : {}),
  });
}
