import type { ExploitRecord } from '../contracts/exploit.ts';
import type { RunStatus, SourceRun } from '../contracts/source.ts';
import type { Existing } from '../exploits/assign-exploits.ts';
import type { ExploitWrite } from '../exploits/exploit-write.ts';
import type { ClaimStanding, PublishableReport } from '../exploits/publishable-report.ts';
import type { ClaimField, ReportDraft } from '../reports/report-draft.ts';
import type { ResolutionIndex } from '../resolution/index.ts';

/** `retracted` by its source, `rejected` by an operator. */
export type ReportState = 'live' | 'retracted' | 'rejected';

/** A report as it is stored. */
export type StoredReport = {
  id: string;
  naturalKey: string;
  version: number;
  contentHash: string;
  state: ReportState;
  draft: ReportDraft;
  /** Every loss it stated, oldest first, where the present one waits or was rejected. */
  doubtedLosses?: readonly (string | null)[];
};

/** The next version of a report. */
export type ReportWrite = {
  id: string;
  source: string;
  naturalKey: string;
  version: number;
  contentHash: string;
  state: ReportState;
  draft: ReportDraft;
  standings: Partial<Record<ClaimField, ClaimStanding>>;
};

/** A report with the exploit it belongs to. */
export type AssignedReport = PublishableReport & {
  exploitId: string | null;
  firstSeenAt: string;
};

/** An exploit as it is published now. */
export type PublishedExploit = Existing & {
  record: ExploitRecord;
  revision: number;
  seq: string;
};

/** What a step of ingestion may do, inside one transaction that holds the resolution lock. */
export type IngestionUnit = {
  index: ResolutionIndex;
  saveReports(writes: readonly ReportWrite[], runId: string, now: Date): Promise<void>;
  /** Live reports among the given ones. */
  readReports(ids: readonly string[]): Promise<AssignedReport[]>;
  /** The exploits that reports belong to, now. */
  readExploitIds(reportIds: readonly string[]): Promise<string[]>;
  /** Exploits by id, and those whose id comes from one of the founders. */
  readExploits(ids: readonly string[], founders: readonly string[]): Promise<PublishedExploit[]>;
  assignReports(pairs: readonly { reportId: string; exploitId: string }[]): Promise<void>;
  /** How nearly undecided the grouping of each exploit is; what a person should look at. */
  saveMargins(margins: readonly { exploitId: string; marginBits: number | null }[]): Promise<void>;
  saveExploits(
    writes: readonly ExploitWrite[],
    now: Date,
  ): Promise<{ from: bigint; to: bigint } | null>;
};

export type RunTrigger = SourceRun['trigger'];

export type RunCounts = {
  rows: number;
  new: number;
  changed: number;
  unchanged: number;
  quarantined: number;
  rejected: number;
  retracted: number;
};

export type RunOutcome = RunCounts & {
  status: Exclude<RunStatus, 'running' | 'interrupted'>;
  exploits: { created: number; updated: number; merged: number };
  seq: { from: string; to: string } | null;
  message: string | null;
};

export type RunRejection = { rowIndex: number; reason: string; excerpt: string };

/** Where ingestion keeps what it reads; the database implements it. */
export type IngestionStore = {
  /** Keeps two runs of one source apart, over all processes. Throws `source.busy`. */
  withSourceLock<T>(source: string, work: () => Promise<T>): Promise<T>;
  startRun(run: {
    source: string;
    trigger: RunTrigger;
    payloadHash: string;
    payloadBytes: number;
    now: Date;
  }): Promise<string>;
  finishRun(run: {
    runId: string;
    outcome: RunOutcome;
    rejections: readonly RunRejection[];
    now: Date;
  }): Promise<void>;
  /**
   * Keeps the payload of a run that was not believed, for an operator to decide on. An older one of
   * the source that still waits is superseded; one that was discarded before is not kept again.
   */
  holdPayload(run: { runId: string; source: string; pages: readonly string[] }): Promise<void>;
  /** Of the last run that was taken; null when there was none. */
  lastPayloadHash(source: string): Promise<string | null>;
  listReports(source: string): Promise<StoredReport[]>;
  transaction<T>(work: (unit: IngestionUnit) => Promise<T>): Promise<T>;
};
