import { createHash } from 'node:crypto';

import { DomainError } from '@kamiyo/core/errors';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

import type { Services } from '../trpc/context.ts';
import { openApiDocument } from './openapi.ts';
import { listRestRoutes, type RestRoute } from './rest-routes.ts';

/** The public REST API: every procedure with REST meta, and the document that describes them. */
export function registerRest(app: FastifyInstance, services: Services): void {
  for (const route of listRestRoutes()) {
    app.get(route.rest.path, (request, reply) => answer(route, services, { request, reply }));
    app.route({
      method: ['POST', 'PUT', 'PATCH', 'DELETE'],
      url: route.rest.path,
      handler: (_request, reply) => {
        void reply.header('allow', 'GET, HEAD');
        throw new DomainError('method.not_allowed');
      },
    });
  }
  const document = JSON.stringify(openApiDocument());
  app.get('/openapi.json', (request, reply) =>
    sendRepresentation({ request, reply }, { body: document, maxAgeSeconds: 300 }),
  );
}

type Exchange = { request: FastifyRequest; reply: FastifyReply };

async function answer(
  route: RestRoute,
  services: Services,
  { request, reply }: Exchange,
): Promise<FastifyReply> {
  const input = readInput(route, request);
  const output = await route.call({
    ctx: { ...services, requestId: request.id },
    input,
    signal: undefined,
  });
  const movedTo = (output as { mergedInto?: string | null }).mergedInto;
  if (movedTo != null) {
    return reply
      .code(301)
      .header('location', route.rest.path.replace(':id', movedTo))
      .type('application/json')
      .send(JSON.stringify(output));
  }
  const { nextCursor, updatedAt } = output as { nextCursor?: string | null; updatedAt?: string };
  if (typeof nextCursor === 'string') {
    void reply.header('link', `<${nextUrl(route, request, nextCursor)}>; rel="next"`);
  }
  if (updatedAt !== undefined)
    void reply.header('last-modified', new Date(updatedAt).toUTCString());
  return sendRepresentation(
    { request, reply },
    { body: JSON.stringify(output), maxAgeSeconds: route.rest.maxAgeSeconds },
  );
}

/** Path and query string as one object. A name that does not exist is refused, not ignored. */
function readInput(route: RestRoute, request: FastifyRequest): Record<string, unknown> {
  const query = request.query as Record<string, unknown>;
  const faults = Object.keys(query)
    .filter((name) => !route.parameters.has(name) || route.rest.path.includes(`:${name}`))
    .map((name) => ({ pointer: `/${name.slice(0, 60)}`, detail: 'is not a parameter here' }));
  if (faults.length > 0) throw new DomainError('request.invalid', { faults });
  return { ...query, ...(request.params as Record<string, unknown>) };
}

function nextUrl(route: RestRoute, request: FastifyRequest, nextCursor: string): string {
  const [path = '', query = ''] = request.url.split('?');
  const parameters = new URLSearchParams(query);
  parameters.set(route.parameters.has('cursor') ? 'cursor' : 'after', nextCursor);
  return `${path}?${parameters.toString()}`;
}

/** Sends JSON with a strong ETag of its bytes, or 304 when the caller has these bytes. */
function sendRepresentation(
  { request, reply }: Exchange,
  { body, maxAgeSeconds }: { body: string; maxAgeSeconds: number },
): FastifyReply {
  const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`;
  void reply
    .header('etag', etag)
    .header(
      'cache-control',
      maxAgeSeconds === 0 ? 'no-cache' : `public, max-age=${String(maxAgeSeconds)}`,
    );
  if (hasETag(request.headers['if-none-match'], etag)) return reply.code(304).send();
  return reply.type('application/json; charset=utf-8').send(body);
}

function hasETag(header: string | undefined, etag: string): boolean {
  if (header === undefined) return false;
  const tags = header.split(',').map((tag) => tag.trim().replace(/^W\//, ''));
  return tags.includes(etag) || tags.includes('*');
}
