import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

import { registerMcp } from '../mcp/register-mcp.ts';
import { canonicalKey } from './answer-cache.ts';
import { registerExports } from './exports/register-exports.ts';
import { registerFeeds } from './feeds/register-feeds.ts';
import { isFree, passGate } from './gate.ts';
import { openApiDocument } from './openapi/openapi-document.ts';
import { prepareAnswer, type PreparedAnswer } from './prepared-answer.ts';
import { project, readFields } from './choose-fields.ts';
import { readInput } from './read-input.ts';
import { refuseOtherMethods } from './refuse-other-methods.ts';
import type { RestDeps } from './rest-deps.ts';
import { listRestRoutes, type RestRoute } from './rest-routes.ts';
import { sendAnswer } from './send-answer.ts';
import { signalOf } from './signal-of.ts';
import { registerStream } from './stream/register-stream.ts';

/** The public REST API: every procedure with REST meta, and the document that describes them. */
export function registerRest(app: FastifyInstance, deps: RestDeps): void {
  app.decorateRequest('principal', null);
  app.decorateRequest('counted', null);
  app.decorateRequest('isCached', false);
  app.addHook('onResponse', (request, reply, done) => {
    settle(deps, request, reply);
    done();
  });
  for (const route of listRestRoutes()) {
    app.get(route.rest.path, (request, reply) => answer(deps, route, { request, reply }));
    refuseOtherMethods(app, route.rest.path, ['GET', 'HEAD']);
  }
  registerExports(app, deps);
  registerFeeds(app, deps);
  registerStream(app, deps, deps.streams);
  registerMcp(app, deps);
  const document = prepareAnswer({
    route: '/openapi.json',
    body: JSON.stringify(openApiDocument()),
    headers: { 'cache-control': 'public, max-age=300' },
  });
  app.get('/openapi.json', (request, reply) => sendAnswer({ request, reply }, document));
}

type Exchange = { request: FastifyRequest; reply: FastifyReply };

async function answer(deps: RestDeps, route: RestRoute, exchange: Exchange): Promise<FastifyReply> {
  const { request } = exchange;
  const principal = await passGate(deps, exchange, 'read');
  const given = readInput(route, request);
  const { fields, ...input } = given;
  const chosen = readFields(route, fields);
  const key = canonicalKey(route.rest.path, given);
  const known = deps.cache.get(key);
  request.isCached = known !== null;
  deps.metrics.cacheReads.inc({ outcome: known === null ? 'miss' : 'hit' });
  if (known !== null) return sendAnswer(exchange, known);
  const { generation } = deps.cache;
  const output = await route.call({
    ctx: { ...deps.services, requestId: request.id, principal },
    input,
    signal: signalOf(exchange),
  });
  const prepared = toAnswer(route, request, { output, chosen });
  const ttlMs = route.rest.maxAgeSeconds * 1_000;
  const address = request.raw.url ?? '';
  if (prepared.status === 200) {
    deps.cache.set({ key, address, answer: prepared, generation, ttlMs });
  }
  return sendAnswer(exchange, prepared);
}

/** The whole output says what kind of answer it is, also when a part of it was asked for. */
function toAnswer(
  route: RestRoute,
  request: FastifyRequest,
  { output, chosen }: { output: unknown; chosen: ReadonlySet<string> | null },
): PreparedAnswer {
  const { maxAgeSeconds, path } = route.rest;
  const { mergedInto, nextCursor } = output as {
    mergedInto?: string | null;
    nextCursor?: string | null;
  };
  const body = JSON.stringify(chosen === null ? output : project(output, chosen));
  const headers: Record<string, string> = {
    'cache-control': maxAgeSeconds === 0 ? 'no-cache' : `public, max-age=${String(maxAgeSeconds)}`,
  };
  if (typeof mergedInto === 'string') {
    // The same question of the exploit that took its place.
    const [, query] = request.url.split('?');
    headers.location = `${path.replace(':id', mergedInto)}${query === undefined ? '' : `?${query}`}`;
    return prepareAnswer({ route: path, status: 301, body, headers });
  }
  if (typeof nextCursor === 'string') {
    headers.link = `<${nextUrl(route, request, nextCursor)}>; rel="next"`;
  }
  return prepareAnswer({ route: path, body, lastModified: lastModifiedOf(output), headers });
}

/** When the newest part of a record came to be; null for what has no such time. */
function lastModifiedOf(output: unknown): Date | null {
  const { updatedAt, reports } = output as {
    updatedAt?: string;
    reports?: readonly { changedAt: string }[];
  };
  if (updatedAt === undefined) return null;
  const times = [updatedAt, ...(reports ?? []).map((report) => report.changedAt)];
  return new Date(Math.max(...times.map((time) => Date.parse(time))));
}

function nextUrl(route: RestRoute, request: FastifyRequest, nextCursor: string): string {
  const [path = '', query = ''] = request.url.split('?');
  const parameters = new URLSearchParams(query);
  parameters.set(route.parameters.has('cursor') ? 'cursor' : 'after', nextCursor);
  return `${path}?${parameters.toString()}`;
}

/** Once the answer is out: gives back what cost nothing, and keeps the request. */
function settle(deps: RestDeps, request: FastifyRequest, reply: FastifyReply): void {
  const { principal, counted } = request;
  if (principal === null) return;
  if (counted !== null && isFree(reply.statusCode)) deps.limiter.refund(principal, counted);
  deps.requestLog.add({
    at: deps.services.clock.now(),
    workspaceId: principal.kind === 'key' ? principal.workspaceId : null,
    keyId: principal.kind === 'key' ? principal.keyId : null,
    route: request.routeOptions.url ?? 'unmatched',
    status: reply.statusCode,
    durationMs: Math.round(reply.elapsedTime * 100) / 100,
    bytes: Number(reply.getHeader('content-length') ?? 0),
    cached: request.isCached,
  });
}
