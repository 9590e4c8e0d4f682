import { decimalFromNumber } from '../../kernel/index.ts';
import type { ReportDraft } from '../../reports/index.ts';
import { starterIncidents, type StarterIncident } from './starter-incidents.ts';

/**
 * The starter history as reports, earliest first. Days, not instants; amounts are rounded, hence
 * "about"; no description and no page of its own.
 */
export function starterDrafts(): ReportDraft[] {
  return starterIncidents.map(toDraft);
}

function toDraft(incident: StarterIncident): ReportDraft {
  return {
    naturalKey: incident.key,
    aliasKeys: [],
    name: incident.name,
    occurredAt: { value: `${incident.day}T00:00:00.000Z`, precision: 'day' },
    lossUsd: toDecimal(incident.lossUsd),
    lossQualifier: 'about',
    lossNative: [],
    recoveredUsd: toDecimal(incident.recoveredUsd),
    chains: incident.chains.toSorted(),
    chainsUnmapped: [],
    technique: incident.technique,
    techniqueText: null,
    target: incident.target,
    targetText: null,
    transactions: [...incident.transactions],
    addresses: [...incident.addresses],
    references: [...incident.references],
    description: null,
    url: null,
  };
}

function toDecimal(usd: number | null): string | null {
  return usd === null ? null : decimalFromNumber(usd);
}
