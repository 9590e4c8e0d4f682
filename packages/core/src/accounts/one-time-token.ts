import { createHash, randomBytes } from 'node:crypto';

/** A token for a link (256 bits), and what is stored of it. */
export function createOneTimeToken(): { token: string; tokenHash: string } {
  const token = randomBytes(32).toString('base64url');
  return { token, tokenHash: hashOneTimeToken(token) };
}

/** Tokens are random and long: a fast hash is enough, and can be looked up. */
export function hashOneTimeToken(token: string): string {
  return createHash('sha256').update(token).digest('base64url');
}
