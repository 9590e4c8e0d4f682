import { hashOneTimeToken, type SessionStore, type StoredSession } from '@kamiyo/core/accounts';
import type { Clock } from '@kamiyo/core/kernel';
import type { Adapter, DatabaseSession } from 'lucia';

/** What Lucia keeps with a session beside its owner and its end. `publicId` is not the token. */
export type SessionAttributes = Omit<StoredSession, 'id' | 'userId' | 'expiresAt'> & {
  publicId: string;
};

declare module 'lucia' {
  // Lucia merges this declaration: it has to be an interface.
  // eslint-disable-next-line @typescript-eslint/consistent-type-definitions
  interface Register {
    DatabaseSessionAttributes: SessionAttributes;
    DatabaseUserAttributes: { isOperator: boolean };
  }
}

/**
 * Lets Lucia keep sessions in the store. What Lucia calls the id of a session is the token in the
 * cookie: only its hash goes further. Lucia reads the time of the system; instants are moved
 * between that and the clock of the program.
 */
export function createLuciaAdapter(deps: { sessions: SessionStore; clock: Clock }): Adapter {
  const { sessions, clock } = deps;
  const toSystem = (at: Date) => new Date(at.getTime() - clock.now().getTime() + Date.now());
  const fromSystem = (at: Date) => new Date(at.getTime() - Date.now() + clock.now().getTime());
  return {
    getSessionAndUser: async (token) => {
      const found = await sessions.findSession(hashOneTimeToken(token));
      if (found === null) return [null, null];
      const { id: publicId, userId, expiresAt, ...rest } = found.session;
      const attributes = { ...rest, publicId };
      const session: DatabaseSession = {
        ...{ id: token, userId, expiresAt: toSystem(expiresAt), attributes },
      };
      return [session, { id: userId, attributes: { isOperator: found.user.isOperator } }];
    },
    // Tokens cannot be read back: the list of sessions comes from the store.
    getUserSessions: () => Promise.resolve([]),
    setSession: async ({ id: token, userId, expiresAt, attributes }) => {
      const { publicId: id, ...rest } = attributes;
      const tokenHash = hashOneTimeToken(token);
      await sessions.addSession({
        ...rest,
        id,
        userId,
        tokenHash,
        expiresAt: fromSystem(expiresAt),
      });
    },
    updateSessionExpiration: (token, expiresAt) =>
      sessions.extendSession(hashOneTimeToken(token), fromSystem(expiresAt)),
    deleteSession: (token) => sessions.deleteSession(hashOneTimeToken(token)),
    deleteUserSessions: (userId) => sessions.deleteSessionsOf(userId),
    deleteExpiredSessions: async () => {
      await sessions.deleteExpiredSessions(clock.now());
    },
  };
}
