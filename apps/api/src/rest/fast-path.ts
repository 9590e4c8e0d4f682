import type { IncomingMessage, ServerResponse } from 'node:http';

import { readKey } from '../auth/read-key.ts';
import { requestIdOf } from '../http/request-id.ts';
import { limitHeaders } from '../quota/limit-headers.ts';
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
  const observe = createObserver(deps);
  const hits = deps.metrics.cacheReads.labels({ outcome: 'hit' });
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
    const limits = limitHeaders(verdict);
    const body = write(response, { answer, known, gzip, constant, limits, requestId });
    const status = known ? 304 : 200;
    const { route } = answer;
    const durationMs = Math.round((performance.now() - start) * 100) / 100;
    hits.inc();
    observe(route, status, durationMs / 1_000);
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
    constant: readonly string[];
    limits: Readonly<Record<string, string>>;
    requestId: string;
  },
): number {
  const { answer, known } = input;
  const compressed = input.gzip ? (answer.gzip ?? null) : null;
  // Names and values in a row: the one form that Node writes without taking it apart again.
  const headers = [...input.constant, 'x-request-id', input.requestId];
  for (const name in input.limits) headers.push(name, input.limits[name] ?? '');
  for (const name in answer.headers) headers.push(name, answer.headers[name] ?? '');
  headers.push('etag', answer.etags[compressed === null ? 'identity' : 'gzip']);
  if (known) {
    response.writeHead(304, headers).end();
    return 0;
  }
  const body = compressed ?? answer.body;
  headers.push('content-type', answer.contentType, 'content-length', String(body.byteLength));
  if (compressed !== null) headers.push('content-encoding', 'gzip');
  response.writeHead(200, headers).end(body);
  return body.byteLength;
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
