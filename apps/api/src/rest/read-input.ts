import { DomainError } from '@kamiyo/core/errors';
import type { FastifyRequest } from 'fastify';

import type { RestRoute } from './rest-routes.ts';

/**
 * Path and query string as one object. A name that does not exist is refused, not ignored: a
 * mistyped filter that silently lists everything would reach somebody's report.
 */
export function readInput(route: RestRoute, request: FastifyRequest): Record<string, unknown> {
  const query = request.query as Record<string, unknown>;
  const inPath = request.params as Record<string, unknown>;
  const faults = Object.keys(query)
    .filter((name) => !route.parameters.has(name) || name in inPath)
    .map((name) => ({ pointer: `/${name.slice(0, 60)}`, detail: 'is not a parameter here' }));
  if (faults.length > 0) throw new DomainError('request.invalid', { faults });
  return { ...query, ...inPath };
}
