/** Where attempts are counted for throttling; the database implements it. */
export type AttemptStore = {
  /** Counts one more within the window that is open or opens now. */
  take(attempt: {
    subject: string;
    limit: number;
    windowMs: number;
    now: Date;
  }): Promise<{ allowed: boolean; windowEndsAt: Date }>;
  /** Takes one back that turned out well. */
  giveBack(subject: string): Promise<void>;
  /** Forgets all attempts. */
  clear(subject: string): Promise<void>;
};
