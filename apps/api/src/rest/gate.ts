import type { Scope } from '@kamiyo/core/access';
import { DomainError } from '@kamiyo/core/errors';
import type { FastifyReply, FastifyRequest } from 'fastify';

import type { Principal } from '../auth/principal.ts';
import { readKey } from '../auth/read-key.ts';
import { addressKey } from '../http/address-key.ts';
import { limitHeaders } from '../quota/limit-headers.ts';
import type { RestDeps } from './rest-deps.ts';

/** Statuses that cost nothing: what was refused, what the caller had already, our own faults. */
const freeStatuses = new Set([304, 400, 401, 403, 405, 413, 422, 429, 500, 503]);

export function isFree(status: number): boolean {
  return freeStatuses.has(status);
}

/**
 * Lets a request through or throws: who is it, may it do this, has it requests left. Sets the
 * headers of both limits. An anonymous caller may only read.
 */
export async function passGate(
  deps: RestDeps,
  exchange: { request: FastifyRequest; reply: FastifyReply },
  scope: Scope,
): Promise<Principal> {
  const { request, reply } = exchange;
  const principal = await identify(deps, request);
  request.principal = principal;
  assertScope(principal, scope);
  const verdict = await deps.limiter.admit(principal);
  for (const [name, value] of Object.entries(limitHeaders(verdict))) void reply.header(name, value);
  if (principal.kind === 'anonymous') void reply.header('link', '</docs#keys>; rel="help"');
  if (verdict.admitted) {
    request.counted = verdict;
    return principal;
  }
  deps.metrics.refusals.inc({ policy: verdict.refusedBy ?? 'daily' });
  const retryAfterSeconds = verdict.retryAfterSeconds;
  if (verdict.refusedBy === 'burst') throw new DomainError('rate.limited', { retryAfterSeconds });
  throw new DomainError('quota.exhausted', {
    retryAfterSeconds,
    detail:
      principal.kind === 'anonymous'
        ? 'Without a key an address has a few requests a day. A free key has more: see /docs#keys.'
        : 'The quota of the day is used up. It starts anew at midnight UTC.',
  });
}

async function identify(deps: RestDeps, request: FastifyRequest): Promise<Principal> {
  const text = readKey(request.headers);
  if (text === null) return { kind: 'anonymous', address: addressKey(request.ip) };
  const principal = await deps.authenticator.authenticate(text);
  if (principal === null) throw new DomainError('key.invalid');
  return principal;
}

function assertScope(principal: Principal, scope: Scope): void {
  if (principal.kind !== 'key') {
    if (scope === 'manage') throw new DomainError('key.required');
    return;
  }
  if (!principal.scopes.includes(scope)) {
    throw new DomainError('scope.missing', { detail: `The key needs the scope "${scope}".` });
  }
}
