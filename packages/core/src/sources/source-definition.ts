import type { ReportDraft } from '../reports/report-draft.ts';
import type { SourceId } from './source-id.ts';

/** How one publisher of reports is read: where, how often, and what its payloads mean. Pure. */
export type SourceDefinition = {
  id: Exclude<SourceId, 'starter'>;
  name: string;
  homepage: string;
  /** A list is a table of incidents; alerts are posts whose text has to be read. */
  kind: 'list' | 'alerts';
  /** Null: there is no public address, so an operator has to set one. */
  defaultUrl: string | null;
  pollIntervalMs: number;
  coverage: Coverage;
  firstRequest(url: string): SourceRequest;
  /** The request for the page after the given ones, or null when they are all there is to read. */
  nextRequest(url: string, pages: readonly string[]): SourceRequest | null;
  /** Throws a `PayloadError` when nothing of the payload may be applied. */
  parse(pages: readonly string[]): ParsedPayload;
};

/** With a snapshot a report that is absent was taken back; a window says nothing about it. */
export type Coverage = 'snapshot' | 'window';

export type SourceRequest = {
  method: 'GET' | 'POST';
  url: string;
  body?: string;
  headers: Readonly<Record<string, string>>;
};

/**
 * A payload in Kamiyo's own form. `rows` is the sum of drafts and rejected rows; natural keys are
 * unique and do not depend on the order of the rows.
 */
export type ParsedPayload = {
  rows: number;
  drafts: readonly ParsedRow[];
  rejected: readonly RejectedRow[];
  /** Lowered to a window when pages are missing. */
  coverage: Coverage;
  /** What an operator should look at, in whole sentences. */
  warnings: readonly string[];
};

/** Rows are counted from 0 over all pages. */
export type ParsedRow = { rowIndex: number; draft: ReportDraft };

export type RejectedRow = { rowIndex: number; reason: string; excerpt: string };
