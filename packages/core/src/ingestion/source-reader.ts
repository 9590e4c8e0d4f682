import type { Source, SourceRun } from '../contracts/source.ts';

/** What is remembered of one source. */
export type SourceFacts = {
  source: string;
  lastAttemptAt: string | null;
  lastSuccessAt: string | null;
  /** Why the last attempt failed; null when it did not. */
  lastFailure: string | null;
  breaker: Source['breaker'];
  liveReports: number;
  exploits: number;
  exploitsLastYear: number;
  /** Exploits of the last year that no other source but the starter history reports. */
  onlyWitnessLastYear: number;
  /** Of `n` exploits that several sources reported since they are polled, those it had first. */
  firstReporter: { count: number; n: number };
  /** Of `n` losses that others state too, those within 10 % of the median of the others. */
  agreement: { count: number; n: number };
  /** Median hours from incident to report, for reports that a poll brought. */
  lagHours: number | null;
  /** Newest first. */
  runs: SourceRun[];
};

export type SourceFactsList = {
  sources: SourceFacts[];
  /** All exploits of the last 12 months, as the measure of the shares. */
  exploitsLastYear: number;
};

/** What conditional requests and the breaker need to know before a poll. */
export type PollMemory = { etag: string | null; lastModified: string | null };

/** What a poll leaves behind. */
export type PollNote = {
  source: string;
  at: Date;
  failure: string | null;
  etag: string | null;
  lastModified: string | null;
  breaker: Source['breaker'];
};

/** How the state of the sources is kept; the database implements it. */
export type SourceReader = {
  readFacts(now: Date): Promise<SourceFactsList>;
  readMemory(source: string): Promise<PollMemory>;
  notePoll(note: PollNote): Promise<void>;
};
