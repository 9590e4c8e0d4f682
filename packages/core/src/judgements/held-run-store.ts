import type { RunTrigger } from '../ingestion/index.ts';
import type { Decision } from './operator-store.ts';

/** A payload that was not believed and waits for an operator. */
export type HeldPayload = {
  runId: string;
  source: string;
  trigger: RunTrigger;
  startedAt: string;
  /** Why it was not believed. */
  message: string;
  pages: string[];
};

/** Where payloads wait; the database implements it. */
export type HeldRunStore = {
  /** The oldest first. */
  listHeld(): Promise<HeldPayload[]>;
  findHeld(runId: string): Promise<HeldPayload | null>;
  /** Ends the waiting and keeps who decided, in the audit log too. */
  settle(
    decision: Decision & {
      runId: string;
      state: 'accepted' | 'discarded';
      acceptedRunId: string | null;
      now: Date;
    },
  ): Promise<void>;
};
