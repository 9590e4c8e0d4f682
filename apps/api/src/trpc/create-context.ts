import type { Sealer } from '@kamiyo/core/accounts';
import type { Clock } from '@kamiyo/core/kernel';
import type { FastifyReply, FastifyRequest } from 'fastify';

import { assertSameOrigin, type OriginRules } from '../auth/assert-same-origin.ts';
import type { BrowserSessions } from '../auth/browser-sessions.ts';
import { createSessionPort } from '../auth/session-port.ts';
import { addressKey } from '../http/address-key.ts';
import type { Context, Services } from './context.ts';

/** What recognising a browser takes. */
export type SessionDeps = {
  sessions: BrowserSessions;
  sealer: Sealer;
  clock: Clock;
  isSecure: boolean;
  origins: OriginRules;
};

/** Who asks through the web app's door. Throws `origin.forbidden` for a change by another site. */
export async function createContext(
  deps: { services: Services; sessions: SessionDeps },
  exchange: { req: FastifyRequest; res: FastifyReply },
): Promise<Context> {
  const { req, res } = exchange;
  const { origin, cookie: cookieHeader = '', 'sec-fetch-site': fetchSite } = req.headers;
  assertSameOrigin(deps.sessions.origins, {
    ...{ method: req.method, host: req.host, origin },
    fetchSite: typeof fetchSite === 'string' ? fetchSite : undefined,
  });
  const address = addressKey(req.ip);
  const browser = { address, userAgent: req.headers['user-agent'] ?? '' };
  const setCookie = (cookie: string) => void res.header('set-cookie', cookie);
  const found = await deps.sessions.sessions.find(cookieHeader, browser);
  if (found?.cookie != null) setCookie(found.cookie);
  return {
    ...deps.services,
    ...{ requestId: req.id, address },
    principal: found?.principal ?? { kind: 'anonymous', address },
    session: createSessionPort({ ...deps.sessions, browser, cookieHeader, found, setCookie }),
  };
}
