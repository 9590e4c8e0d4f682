import type { ClaimState } from '../exploits/publishable-report.ts';
import type { IngestionUnit, PublishedExploit } from '../ingestion/index.ts';
import type { ClaimField } from '../reports/report-draft.ts';
import type { Evidence, Judgement } from '../resolution/index.ts';

/** Who decides, and why. Both are kept for ever. */
export type Decision = { actor: string; reason: string };

/** A claim that waits for a decision, or that had one. */
export type ClaimRow = {
  reportId: string;
  source: string;
  exploitId: string | null;
  name: string;
  field: ClaimField;
  value: unknown;
  state: ClaimState;
  reason: string | null;
};

/** A claim that waits, beside what the other sources of the incident say. */
export type QuarantinedClaimRow = ClaimRow & { others: { source: string; value: unknown }[] };

/** What an operator's decision may do, inside one transaction that holds the resolution lock. */
export type OperatorUnit = IngestionUnit & {
  findExploit(id: string): Promise<PublishedExploit | null>;
  /** Reports of an exploit that are live, or that an operator rejected. */
  listReportIds(exploitId: string, state: 'live' | 'rejected'): Promise<string[]>;
  saveJudgements(judgements: readonly Judgement[], decision: Decision, now: Date): Promise<void>;
  setReportState(ids: readonly string[], state: 'live' | 'rejected', now: Date): Promise<void>;
  findClaim(reportId: string, field: ClaimField): Promise<ClaimRow | null>;
  setClaimState(claim: {
    reportId: string;
    field: ClaimField;
    state: ClaimState;
    reason: string;
  }): Promise<void>;
  audit(
    entry: { action: string; subject: string; detail: Record<string, unknown> } & Decision & {
        now: Date;
      },
  ): Promise<void>;
};

/** Where operators' decisions are kept; the database implements it. */
export type OperatorStore = {
  operate<T>(work: (unit: OperatorUnit) => Promise<T>): Promise<T>;
  listQuarantinedClaims(): Promise<QuarantinedClaimRow[]>;
  /** Exploits of which the grouping is nearly undecided, the least sure first. */
  listReviews(limit: number): Promise<ReviewRow[]>;
};

/** A grouping that little would turn. */
export type ReviewRow = {
  exploitId: string;
  name: string;
  /** Bits by which the nearest other grouping is worse. */
  marginBits: number;
  reports: { id: string; source: string; name: string; occurredAt: string | null }[];
  /** Reports of other exploits that it was compared with, strongest first. */
  neighbours: { exploitId: string; name: string; bits: number; evidence: Evidence[] }[];
};
