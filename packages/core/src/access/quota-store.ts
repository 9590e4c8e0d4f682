/** Whose requests are counted together: a workspace, or an address without a key. */
export type QuotaSubject = string;

/** Where the day's counts are kept; the database implements it. */
export type QuotaStore = {
  /**
   * Takes up to `wanted` requests from what is left of the day, never past `limit` (null: without
   * one). Gives how many it got and how many of the day are taken now, by all processes.
   */
  take(request: {
    subject: QuotaSubject;
    day: string;
    wanted: number;
    limit: number | null;
  }): Promise<{ granted: number; taken: number }>;
  /** Returns requests that were taken and not used. */
  giveBack(request: { subject: QuotaSubject; day: string; count: number }): Promise<void>;
  /** How many of the day are taken, by all processes. */
  readTaken(subject: QuotaSubject, day: string): Promise<number>;
};

/** How processes ask each other for leases that lie unused. */
export type QuotaBus = {
  /** Resolves once every other process that answers has given back what it held of a subject. */
  recall(subject: QuotaSubject): Promise<void>;
  /** What this process does when another one asks. */
  onRecall(giveBack: (subject: QuotaSubject) => Promise<void>): void;
};
