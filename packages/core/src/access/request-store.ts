/** One request to the public API. */
export type StoredRequest = {
  at: Date;
  workspaceId: string | null;
  keyId: string | null;
  /** The pattern, not the address. */
  route: string;
  status: number;
  durationMs: number;
  bytes: number;
  cached: boolean;
};

/** Requests of a workspace on one UTC day. */
export type UsageDay = { day: string; requests: number; refused: number; errors: number };

/** Where requests are kept; the database implements it. */
export type RequestStore = {
  saveRequests(requests: readonly StoredRequest[]): Promise<void>;
  /** The last `days` days up to `now`, oldest first, days without requests included. */
  readUsageDays(workspaceId: string, days: number, now: Date): Promise<UsageDay[]>;
  /** Deletes what is older; says how many rows. */
  deleteRequestsBefore(instant: Date): Promise<number>;
};
