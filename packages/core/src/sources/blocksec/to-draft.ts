import { cleanText } from '../../reports/clean-text.ts';
import { parseUsd } from '../../reports/money/parse-money.ts';
import { normaliseReferences } from '../../reports/normalise-reference.ts';
import { parseUnixMs, type OccurredAt } from '../../reports/parse-date.ts';
import { parseTechnique, toTechniqueText } from '../../reports/parse-technique.ts';
import { findTargetInName } from '../../reports/parse-target.ts';
import type { RowResult } from '../build-payload.ts';
import { emptyDraft } from '../empty-draft.ts';
import { readRow } from '../read-row.ts';
import { ownIdAlias } from '../rekey.ts';
import { readAnchors } from './anchors.ts';
import { readChainIds } from './chain-ids.ts';
import { eventRowSchema, type EventRow } from './event-row.ts';

/** A report draft of one row. */
export function toDraft(value: unknown): RowResult {
  const read = readRow(eventRowSchema, value);
  if ('reason' in read) return read;
  const { row } = read;
  const name = cleanText(row.project);
  if (name === '') return { reason: 'the project is empty' };
  if (row.date !== null && parseUnixMs(row.date) === null) {
    return { reason: 'the date is not in milliseconds since 1970' };
  }
  const id = String(row.id);
  const techniqueText = toTechniqueText(row.rootCause ?? null);
  return {
    draft: {
      ...emptyDraft(id, name),
      aliasKeys: [ownIdAlias(id)],
      occurredAt: firstAttack(row),
      lossUsd: parseUsd(row.loss),
      recoveredUsd: parseUsd(row.rescued ?? null),
      ...readChainIds(row.chainIds ?? []),
      technique: parseTechnique(techniqueText ?? ''),
      techniqueText,
      target: findTargetInName(name),
      ...readAnchors(row.transactions ?? []),
      references: normaliseReferences([row.media, row.poc]),
    },
  };
}

/** The earliest attack transaction; where none is dated, the date of the row. */
function firstAttack({ date, transactions }: EventRow): OccurredAt | null {
  const attacks = (transactions ?? []).flatMap(({ txnHashDate }) => {
    const attack = parseUnixMs(txnHashDate ?? 0);
    return attack === null ? [] : [attack];
  });
  const [earliest] = attacks.sort((a, b) => (a.value < b.value ? -1 : 1));
  return earliest ?? (date === null ? null : parseUnixMs(date));
}
