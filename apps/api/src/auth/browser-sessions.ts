import type { SessionStore } from '@kamiyo/core/accounts';
import { createId, type Clock } from '@kamiyo/core/kernel';
import { Lucia, TimeSpan } from 'lucia';

import type { UserPrincipal } from './principal.ts';
import { createLuciaAdapter, type SessionAttributes } from './lucia-adapter.ts';

/** A session is extended while it is used: it ends this long after the last use, or half of it. */
const lifetime = new TimeSpan(30, 'd');
/** An operator acts as somebody else for at most this long. */
const impersonationMs = 60 * 60_000;
/** When a session was last used is written at most this often. */
const seenMs = 60_000;
const userAgentLengthMax = 300;

/** Who asks from where. */
export type Browser = { address: string; userAgent: string };

export type FoundSession = {
  token: string;
  principal: UserPrincipal;
  /** Set when the session was extended: the cookie has to follow. */
  cookie: string | null;
  attributes: SessionAttributes;
};

export type BrowserSessions = {
  /** The session of a `cookie` header; null when there is none that holds. */
  find(cookieHeader: string, browser: Browser): Promise<FoundSession | null>;
  /** The same by its token. */
  findByToken(token: string, browser: Browser): Promise<FoundSession | null>;
  /** A new session, or with `of` the same one under a new token; gives the `set-cookie`. */
  start(session: {
    userId: string;
    browser: Browser;
    impersonatorId?: string;
    of?: SessionAttributes;
  }): Promise<string>;
  end(token: string): Promise<void>;
  cookieFor(token: string): string;
  blankCookie(): string;
};

/** Sessions by Lucia in our own store. `isSecure`: visitors come by https. */
export function createBrowserSessions(deps: {
  sessions: SessionStore;
  clock: Clock;
  isSecure: boolean;
}): BrowserSessions {
  const { sessions, clock, isSecure } = deps;
  const lucia = new Lucia(createLuciaAdapter(deps), {
    sessionExpiresIn: lifetime,
    sessionCookie: {
      name: cookieName('session', isSecure),
      attributes: { sameSite: 'lax', secure: isSecure, path: '/' },
    },
    getSessionAttributes: (attributes) => ({ attributes }),
    getUserAttributes: ({ isOperator }) => ({ isOperator }),
  });
  const cookieFor = (token: string) => lucia.createSessionCookie(token).serialize();
  const findByToken: BrowserSessions['findByToken'] = async (token, browser) => {
    const { session, user } = await lucia.validateSession(token);
    if (session === null) return null;
    const { attributes } = session as unknown as { attributes: SessionAttributes };
    const { publicId, impersonatorId, confirmedAt, createdAt, lastSeenAt } = attributes;
    const now = clock.now();
    const ageMs = now.getTime() - createdAt.getTime();
    if (impersonatorId !== null && ageMs > impersonationMs) {
      await lucia.invalidateSession(token);
      return null;
    }
    if (now.getTime() - lastSeenAt.getTime() > seenMs) await sessions.noteSeen(publicId, now);
    const { isOperator } = user as unknown as { isOperator: boolean };
    const { userId } = session;
    const { address } = browser;
    const principal: UserPrincipal = {
      ...{ kind: 'user', userId, sessionId: publicId, isOperator },
      ...{ impersonatorId, confirmedAt, address },
    };
    return { token, principal, attributes, cookie: session.fresh ? cookieFor(token) : null };
  };
  return {
    findByToken,
    find: async (cookieHeader, browser) => {
      const token = lucia.readSessionCookie(cookieHeader);
      return token === null || token === '' ? null : findByToken(token, browser);
    },
    start: async ({ userId, browser, impersonatorId, of }) => {
      const now = clock.now();
      const userAgent = browser.userAgent.slice(0, userAgentLengthMax);
      const session = await lucia.createSession(userId, {
        ...{ publicId: of?.publicId ?? createId('session'), createdAt: of?.createdAt ?? now },
        ...{ lastSeenAt: now, confirmedAt: now, address: browser.address, userAgent },
        impersonatorId: impersonatorId ?? null,
      });
      return cookieFor(session.id);
    },
    end: (token) => lucia.invalidateSession(token),
    cookieFor,
    blankCookie: () => lucia.createBlankSessionCookie().serialize(),
  };
}

/** `__Host-`: no other host, no other path and no plain connection can set or read it. */
export function cookieName(name: string, isSecure: boolean): string {
  return isSecure ? `__Host-kamiyo_${name}` : `kamiyo_${name}`;
}
