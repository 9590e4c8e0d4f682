import { decimalFromNumber } from '../../kernel/money.ts';
import { parseMoney } from '../../reports/money/parse-money.ts';
import { parseTechnique, toTechniqueText } from '../../reports/parse-technique.ts';
import type { ReportDraft } from '../../reports/report-draft.ts';
import { chains, findChainByEvmId, findChainByLabel } from '../../vocabulary/chains.ts';
import type { ResolutionReport } from '../resolution-report.ts';
import { recordKey, type LabelledPair } from './read-pairs.ts';
import type { IncidentRecord } from './read-records.ts';

/**
 * A record as the report that a parser would have made of it. Blind hides every anchor:
 * transactions, addresses and links, also those in the words.
 */
export function recordToReport(
  record: IncidentRecord,
  options: { blind: boolean },
): ResolutionReport {
  const id = recordKey(record.source, record.id);
  const draft = toDraft(record, id);
  return { id, source: record.source, draft: options.blind ? withoutAnchors(draft) : draft };
}

/**
 * The reports that an evaluation resolves together. Lists that were derived from others would count
 * their facts twice: they take part only when a pair names one of their records.
 */
export function recordsToReports(input: {
  records: readonly IncidentRecord[];
  pairs: readonly LabelledPair[];
  blind: boolean;
}): ResolutionReport[] {
  const named = new Set(input.pairs.flatMap((pair) => [pair.recordA, pair.recordB]));
  return input.records
    .filter(({ source, id }) => !derivedLists.has(source) || named.has(recordKey(source, id)))
    .map((record) => recordToReport(record, { blind: input.blind }));
}

const derivedLists: ReadonlySet<string> = new Set(['dhlexplorer', 'kismp', 'lif']);

function toDraft(record: IncidentRecord, naturalKey: string): ReportDraft {
  const mapped = record.chains.map((label) => ({ label, id: chainIdOf(label) }));
  const loss = record.amount_usd === null ? null : decimalFromNumber(record.amount_usd);
  return {
    naturalKey,
    aliasKeys: [],
    name: record.name.trim() || 'Unknown',
    occurredAt: toOccurredAt(record.date),
    lossUsd: loss === '0' ? null : loss,
    lossQualifier: 'exact',
    lossNative: nativeAmounts(record.extra),
    recoveredUsd: null,
    chains: mapped.flatMap((row) => row.id ?? []).sort(),
    chainsUnmapped: mapped.filter((row) => row.id === null).map((row) => row.label),
    technique: parseTechnique(record.technique ?? ''),
    techniqueText: toTechniqueText(record.technique),
    target: null,
    targetText: record.target,
    transactions: record.txs.map((hash) => ({ chain: null, hash: hash.toLowerCase() })),
    addresses: toAddresses(record.extra),
    references: record.urls.filter((url) => /^https?:\/\//i.test(url)),
    description: record.description === '' ? null : record.description,
    url: null,
  };
}

function toOccurredAt(date: string | null): ReportDraft['occurredAt'] {
  const day = date?.slice(0, 10) ?? '';
  if (Number.isNaN(Date.parse(day))) return null;
  return { value: `${day}T00:00:00.000Z`, precision: 'day' };
}

/** Lists write a chain's name, its EIP-155 id, or an id of their own. */
function chainIdOf(label: string): string | null {
  const byLabel = findChainByLabel(label);
  if (byLabel !== null) return byLabel.id;
  if (!/^-?\d+$/.test(label)) return null;
  const number = Number(label);
  const byPseudoId = chains.find((chain) => chain.pseudoId === number);
  return (byPseudoId ?? findChainByEvmId(number))?.id ?? null;
}

function nativeAmounts(extra: Record<string, unknown>): ReportDraft['lossNative'] {
  const texts = [extra.amount_raw, extra.lost_raw].filter((text) => typeof text === 'string');
  return texts.flatMap((text) => parseMoney(text)?.lossNative ?? []);
}

function toAddresses(extra: Record<string, unknown>): ReportDraft['addresses'] {
  const rows = [
    ...strings(extra.attackers).map((address) => ({ address, role: 'attacker' as const })),
    ...strings(extra.vulnerable_contracts).map((address) => ({
      address,
      role: 'victim' as const,
    })),
    ...strings(extra.contracts).map((address) => ({ address, role: 'victim' as const })),
  ];
  return rows.map((row) => ({ ...row, chain: null, address: row.address.toLowerCase() }));
}

function strings(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}

function withoutAnchors(draft: ReportDraft): ReportDraft {
  const description = draft.description
    ?.replaceAll(/(?:https?:\/\/|www\.)\S+/gi, ' ')
    .replaceAll(/0x[0-9a-f]{8,}/gi, ' ');
  return {
    ...draft,
    transactions: [],
    addresses: [],
    references: [],
    description: description ?? null,
    url: null,
  };
}
