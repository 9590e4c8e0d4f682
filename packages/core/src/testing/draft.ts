import type { PublishableReport } from '../exploits/publishable-report.ts';
import type { ReportDraft } from '../reports/report-draft.ts';

/** A draft that states nothing but what a test gives. */
export function draftOf(given: Partial<ReportDraft> = {}): ReportDraft {
  return {
    naturalKey: 'key',
    aliasKeys: [],
    name: 'Example',
    occurredAt: null,
    lossUsd: null,
    lossQualifier: 'exact',
    lossNative: [],
    recoveredUsd: null,
    chains: [],
    chainsUnmapped: [],
    technique: null,
    techniqueText: null,
    target: null,
    targetText: null,
    transactions: [],
    addresses: [],
    references: [],
    description: null,
    url: null,
    ...given,
  };
}

/** A report of a source, with its id made of source and key. */
export function reportOf(
  source: string,
  given: Partial<ReportDraft> = {},
  standings: PublishableReport['standings'] = {},
): PublishableReport {
  const draft = draftOf(given);
  return { id: `rep_${source}_${draft.naturalKey}`, source, draft, standings };
}

/** A day as a draft states it. */
export function day(text: string): NonNullable<ReportDraft['occurredAt']> {
  return { value: `${text}T00:00:00.000Z`, precision: 'day' };
}
