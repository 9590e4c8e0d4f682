import { DomainError } from '@kamiyo/core/errors';

export type OriginRules = {
  /** How visitors reach the web server; null when it follows from the request. */
  publicUrl: string | null;
  allowedOrigins: readonly string[];
  /** Port of the web server on this machine; 0: not known. */
  webPort: number;
};

export type OriginFacts = {
  method: string;
  /** As the browser knows this server, with the port. */
  host: string;
  origin: string | undefined;
  fetchSite: string | undefined;
};

/**
 * Throws `origin.forbidden` when a page of another site makes a browser send a change here: its
 * cookie would go along. Every browser says at least one of the two; programs say neither.
 */
export function assertSameOrigin(rules: OriginRules, facts: OriginFacts): void {
  if (facts.method === 'GET' || facts.method === 'HEAD') return;
  if (facts.origin !== undefined) {
    if (isOurs(rules, facts.host, facts.origin)) return;
  } else if (facts.fetchSite === undefined || ['same-origin', 'none'].includes(facts.fetchSite)) {
    return;
  }
  throw new DomainError('origin.forbidden', {
    detail: 'This was sent by a page of another site, and nothing was changed.',
  });
}

function isOurs(rules: OriginRules, host: string, origin: string): boolean {
  if (rules.allowedOrigins.includes(origin)) return true;
  if (!URL.canParse(origin)) return false;
  const url = new URL(origin);
  if (rules.publicUrl !== null) return url.origin === new URL(rules.publicUrl).origin;
  // Without a public address this is somebody's own machine; pages of it come by its own name.
  return url.host === host || (isLoopback(url.hostname) && isPort(url, rules.webPort));
}

function isLoopback(hostname: string): boolean {
  return ['localhost', '127.0.0.1', '[::1]'].includes(hostname);
}

function isPort(url: URL, port: number): boolean {
  return port === 0 || url.port === String(port);
}
