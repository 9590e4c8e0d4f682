import { cleanText } from '../../reports/clean-text.ts';
import { parseUsd } from '../../reports/money/parse-money.ts';
import { normaliseReferences } from '../../reports/normalise-reference.ts';
import { parseChainLabels } from '../../reports/parse-chain.ts';
import { parseUnixDay, type OccurredAt } from '../../reports/parse-date.ts';
import { parseTarget } from '../../reports/parse-target.ts';
import { parseTechnique, toTechniqueText } from '../../reports/parse-technique.ts';
import type { RowResult } from '../build-payload.ts';
import { emptyDraft } from '../empty-draft.ts';
import { dayNameKey } from '../natural-key.ts';
import { readRow } from '../read-row.ts';
import { hackRowSchema, type HackRow } from './hack-row.ts';

/** A report draft of one row; its natural key is not yet told apart from a twin's. */
export function toDraft(value: unknown): RowResult {
  const read = readRow(hackRowSchema, value);
  if ('reason' in read) return read;
  const { row } = read;
  const name = cleanText(row.name);
  if (name === '') return { reason: 'the name is empty' };
  const occurredAt = row.date === null ? null : parseUnixDay(row.date);
  if (row.date !== null && occurredAt === null) {
    return { reason: 'the date is not a day in seconds since 1970' };
  }
  return {
    draft: {
      ...emptyDraft(dayNameKey(occurredAt, name), name),
      aliasKeys: aliasKeys(row, occurredAt),
      occurredAt,
      lossUsd: parseUsd(row.amount),
      recoveredUsd: parseUsd(row.returnedFunds ?? null),
      ...parseChainLabels(row.chain ?? []),
      ...technique(row),
      target: row.bridgeHack === true ? 'bridge' : parseTarget(row.targetType ?? ''),
      targetText: toTechniqueText(row.targetType ?? null),
      references: normaliseReferences([row.source]),
    },
  };
}

/** The id names the protocol, not the incident: only with the day does it recognise a row. */
function aliasKeys({ defillamaId }: HackRow, occurredAt: OccurredAt | null): string[] {
  if (defillamaId == null || defillamaId === '' || occurredAt === null) return [];
  return [`protocol:${String(defillamaId)}@${occurredAt.value.slice(0, 10)}`];
}

/** Who did it stands in the classification, how it was done in the technique. */
function technique(row: HackRow) {
  const techniqueText = toTechniqueText(row.technique ?? null);
  if (row.classification === 'Rugpull') {
    return { technique: 'rug-pull', techniqueText: techniqueText ?? row.classification };
  }
  return { technique: parseTechnique(techniqueText ?? ''), techniqueText };
}
