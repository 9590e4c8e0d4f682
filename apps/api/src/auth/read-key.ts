import type { IncomingHttpHeaders } from 'node:http';

/** The API key of a request, from `Authorization: Bearer` or `X-API-Key`; null without one. */
export function readKey(headers: IncomingHttpHeaders): string | null {
  const { authorization } = headers;
  // The name of a scheme has no case (RFC 9110, 11.1).
  if (authorization?.slice(0, 7).toLowerCase() === 'bearer ') return authorization.slice(7).trim();
  const plain = headers['x-api-key'];
  return typeof plain === 'string' ? plain.trim() : null;
}
