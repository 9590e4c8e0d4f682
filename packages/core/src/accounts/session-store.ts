/** A signed-in browser. */
export type StoredSession = {
  id: string;
  userId: string;
  createdAt: Date;
  lastSeenAt: Date;
  expiresAt: Date;
  /** When the password was last given in it. */
  confirmedAt: Date;
  address: string;
  userAgent: string;
  /** The operator who acts as this person. */
  impersonatorId: string | null;
};

/** Where sessions are kept; the database implements it. A token is never stored, only its hash. */
export type SessionStore = {
  /** Null too when an operator acts in it who is none any more. */
  findSession(
    tokenHash: string,
  ): Promise<{ session: StoredSession; user: { id: string; isOperator: boolean } } | null>;
  addSession(session: StoredSession & { tokenHash: string }): Promise<void>;
  extendSession(tokenHash: string, expiresAt: Date): Promise<void>;
  noteSeen(id: string, now: Date): Promise<void>;
  listSessions(userId: string, now: Date): Promise<StoredSession[]>;
  deleteSession(tokenHash: string): Promise<void>;
  /** False when the person has no such session. */
  endSession(session: { id: string; userId: string }): Promise<boolean>;
  /** Also those in which the person acts as somebody else. */
  deleteSessionsOf(userId: string): Promise<void>;
  deleteExpiredSessions(now: Date): Promise<number>;
};
