import type { IncomingMessage, ServerResponse } from 'node:http';

import { readKey } from '../auth/read-key.ts';
import { requestIdOf } from '../http/request-id.ts';
import { limitHeaders } from '../quota/limit-headers.ts';
import { acceptsGzip, etagOf, isKnown, type PreparedAnswer } from './prepared-answer.ts';
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
  return (request, response) => {
    const { url, method, headers } = request;
    if (method !== 'GET' || url?.startsWith('/v1/') !== true) return false;
    if (headers.origin !== undefined) return false;
    const start = performance.now();
    const answer = deps.cache.getByAddress(url);
    if (answer === null) return false;
    const gzip = acceptsGzip(headers['accept-encoding']);
    if (gzip && answer.gzip === undefined) return false;
    const key = readKey(headers);
    const principal = key === null ? undefined : deps.authenticator.tryAuthenticate(key);
    if (principal?.kind !== 'key' || !principal.scopes.includes('read')) return false;
    const verdict = deps.limiter.tryAdmit(principal);
    if (verdict?.admitted !== true) return false;
    const known = isKnown(answer, headers['if-none-match']);
    if (known) deps.limiter.refund(principal);
    const requestId = requestIdOf(headers);
    const body = write(response, {
      ...{ answer, known, gzip },
      headers: { ...constantHeaders, ...limitHeaders(verdict), 'x-request-id': requestId },
    });
    const status = known ? 304 : 200;
    const route = routeOf(url);
    const durationMs = Math.round((performance.now() - start) * 100) / 100;
    deps.metrics.cacheReads.inc({ outcome: 'hit' });
    deps.metrics.httpDuration.observe({ method, route, status }, durationMs / 1_000);
    const { workspaceId, keyId } = principal;
    deps.logger.info(
      { reqId: requestId, method, route, status, durationMs, workspaceId },
      'request',
    );
    deps.requestLog.add({
      ...{ at: deps.services.clock.now(), workspaceId, keyId, route, status, durationMs },
      ...{ bytes: body, cached: true },
    });
    return true;
  };
}

/** Writes head and body at once; gives the number of body bytes. */
function write(
  response: ServerResponse,
  input: {
    answer: PreparedAnswer;
    known: boolean;
    gzip: boolean;
    headers: Record<string, string>;
  },
): number {
  const { answer, known } = input;
  const compressed = input.gzip ? (answer.gzip ?? null) : null;
  const headers: Record<string, string | number> = {
    ...input.headers,
    ...answer.headers,
    etag: etagOf(answer, compressed === null ? 'identity' : 'gzip'),
    vary: 'accept-encoding, origin',
  };
  if (known) {
    response.writeHead(304, headers).end();
    return 0;
  }
  const body = compressed ?? answer.body;
  headers['content-type'] = answer.contentType;
  headers['content-length'] = body.byteLength;
  if (compressed !== null) headers['content-encoding'] = 'gzip';
  response.writeHead(200, headers).end(body);
  return body.byteLength;
}

/** The pattern of an address: an id in it would make the labels unbounded. */
function routeOf(url: string): string {
  const end = url.indexOf('?');
  const path = end === -1 ? url : url.slice(0, end);
  return path.replace(/\/[a-z]{3}_[0-9a-z]+/, '/:id');
}
