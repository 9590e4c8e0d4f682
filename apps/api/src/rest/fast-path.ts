import type { IncomingMessage, ServerResponse } from 'node:http';

import type { FastifyBaseLogger as Logger } from 'fastify';
import { LRUCache } from 'lru-cache';

import { readKey } from '../auth/read-key.ts';
import { requestIdOf } from '../http/request-id.ts';
import { limitHeaderList } from '../quota/limit-headers.ts';
import { acceptsGzip, isKnown, type PreparedAnswer } from './prepared-answer.ts';
import type { RestDeps } from './rest-deps.ts';

/** Answers a request at once, or says that it cannot and touches nothing. */
export type FastPath = (request: IncomingMessage, response: ServerResponse) => boolean;

/**
 * The read path of a key holder when everything is at hand: the key is known, the quota has a
 * lease, and the very address was answered before. It skips routing and hooks, and does what they
 * would: limits, headers, request id, metrics, the log line and the request log. Anything out of
 * the ordinary (another method, an Origin, a body, a miss) is left to the ordinary path.
 *
 * @param constantHeaders what the ordinary path sets on every answer
 */
export function createFastPath(
  deps: RestDeps,
  constantHeaders: Readonly<Record<string, string>>,
): FastPath {
  const constant = Object.entries({ ...constantHeaders, vary: 'accept-encoding, origin' }).flat();
  const headOf = createHeads(constant);
  const observe = createObserver(deps);
  const loggerOf = createLoggers(deps);
  const hits = deps.metrics.cacheReads.labels({ outcome: 'hit' });
  const { cache, authenticator, limiter, requestLog } = deps;
  const { clock } = deps.services;
  return (request, response) => {
    const { url, method, headers } = request;
    if (method !== 'GET' || url?.startsWith('/v1/') !== true) return false;
    if (headers.origin !== undefined) return false;
    const start = performance.now();
    const answer = cache.getByAddress(url);
    if (answer === null) return false;
    const wantsGzip = acceptsGzip(headers['accept-encoding']);
    if (wantsGzip && answer.gzip === undefined) return false;
    const key = readKey(headers);
    const principal = key === null ? undefined : authenticator.tryAuthenticate(key);
    if (principal?.kind !== 'key' || !principal.scopes.includes('read')) return false;
    const at = clock.now();
    const verdict = limiter.tryAdmit(principal, at);
    if (verdict?.admitted !== true) return false;
    const known = isKnown(answer, headers);
    if (known) limiter.refund(principal, verdict);
    const reqId = requestIdOf(headers);
    const head = headOf(answer, { wantsGzip, known });
    const status = known ? 304 : 200;
    response
      .writeHead(status, [...head.headers, 'x-request-id', reqId, ...limitHeaderList(verdict)])
      .end(head.body);
    const { route } = answer;
    const durationMs = Math.round((performance.now() - start) * 100) / 100;
    hits.inc();
    observe(route, status, durationMs / 1_000);
    const { workspaceId, keyId } = principal;
    loggerOf(route, workspaceId).info({ reqId, status, durationMs }, 'request');
    const bytes = head.body?.byteLength ?? 0;
    requestLog.add({ at, workspaceId, keyId, route, status, durationMs, bytes, cached: true });
    return true;
  };
}

type Head = { headers: readonly string[]; body: Buffer | undefined };

/**
 * What is the same each time an answer is sent: names and values in a row, the one form that Node
 * writes without taking it apart again.
 */
function createHeads(
  constant: readonly string[],
): (answer: PreparedAnswer, how: { wantsGzip: boolean; known: boolean }) => Head {
  const heads = new WeakMap<PreparedAnswer, Head[]>();
  return (answer, { wantsGzip, known }) => {
    const compressed = wantsGzip ? (answer.gzip ?? null) : null;
    const variant = (compressed === null ? 0 : 1) + (known ? 2 : 0);
    let variants = heads.get(answer);
    if (variants === undefined) heads.set(answer, (variants = []));
    return (variants[variant] ??= makeHead(constant, answer, { compressed, known }));
  };
}

function makeHead(
  constant: readonly string[],
  answer: PreparedAnswer,
  { compressed, known }: { compressed: Buffer | null; known: boolean },
): Head {
  const etag = answer.etags[compressed === null ? 'identity' : 'gzip'];
  const headers = [...constant, ...Object.entries(answer.headers).flat(), 'etag', etag];
  if (known) return { headers, body: undefined };
  const body = compressed ?? answer.body;
  headers.push('content-type', answer.contentType, 'content-length', String(body.byteLength));
  if (compressed !== null) headers.push('content-encoding', 'gzip');
  return { headers, body };
}

const loggersMax = 5_000;

/** Loggers with the members that repeat written already. */
function createLoggers(deps: RestDeps): (route: string, workspaceId: string) => Logger {
  const known = new LRUCache<string, Logger>({ max: loggersMax });
  return (route, workspaceId) => {
    const name = `${workspaceId} ${route}`;
    let logger = known.get(name);
    if (logger === undefined) {
      logger = deps.logger.child({ method: 'GET', route, workspaceId });
      known.set(name, logger);
    }
    return logger;
  };
}

/** Keeps the histogram of each route and status at hand: finding it by labels costs more. */
function createObserver(deps: RestDeps): (route: string, status: number, seconds: number) => void {
  type Observed = ReturnType<RestDeps['metrics']['httpDuration']['labels']>;
  const known = new Map<string, Observed>();
  return (route, status, seconds) => {
    const key = `${String(status)} ${route}`;
    let observed = known.get(key);
    if (observed === undefined) {
      observed = deps.metrics.httpDuration.labels({ method: 'GET', route, status: String(status) });
      known.set(key, observed);
    }
    observed.observe(seconds);
  };
}
