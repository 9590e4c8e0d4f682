import type { ReportDraft } from '../reports/report-draft.ts';

/** A draft in which everything but key and name is unknown, for parsers to build upon. */
export function emptyDraft(naturalKey: string, name: string): ReportDraft {
  return {
    naturalKey,
    aliasKeys: [],
    name,
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
  };
}
