import type { ReportDraft } from '../reports/report-draft.ts';

/** A report as resolution sees it: its identity and what it says. */
export type ResolutionReport = {
  /** Stable; ties are broken by it, so that the order of arrival decides nothing. */
  id: string;
  source: string;
  draft: ReportDraft;
};
