import { cleanText, cleanTextOrNull } from '../../reports/clean-text.ts';
import { findAnchors } from '../../reports/extraction/find-anchors.ts';
import { findIncidentChains } from '../../reports/extraction/find-incident-chains.ts';
import { findTechnique } from '../../reports/extraction/find-technique.ts';
import { parseMoney, unknownLoss } from '../../reports/money/parse-money.ts';
import { normaliseReferences } from '../../reports/normalise-reference.ts';
import { parseDateText } from '../../reports/parse-date.ts';
import { findTargetInName } from '../../reports/parse-target.ts';
import { parseTechnique, toTechniqueText } from '../../reports/parse-technique.ts';
import type { TechniqueId } from '../../vocabulary/index.ts';
import type { RowResult } from '../build-payload.ts';
import { emptyDraft } from '../empty-draft.ts';
import { dayNameKey } from '../natural-key.ts';
import { readRow } from '../read-row.ts';
import { eventRowSchema } from './event-rows.ts';

/** A report draft of one event; its natural key is not yet told apart from a twin's. */
export function toDraft(value: unknown): RowResult {
  const read = readRow(eventRowSchema, value);
  if ('reason' in read) return read;
  const { row } = read;
  const name = cleanText(row.target);
  if (name === '') return { reason: 'the target is empty' };
  const occurredAt = parseDateText(row.date);
  if (occurredAt === null) return { reason: 'the date is no day' };
  const techniqueText = toTechniqueText(cleanText(row.method));
  const description = cleanTextOrNull(row.description);
  const chains = findIncidentChains(description ?? '');
  return {
    draft: {
      ...emptyDraft(dayNameKey(occurredAt, name), name),
      occurredAt,
      ...(parseMoney(cleanText(row.amount)) ?? unknownLoss),
      chains,
      technique: readTechnique(techniqueText, description),
      techniqueText,
      target: findTargetInName(name),
      references: normaliseReferences([row.link]),
      ...findAnchors(description ?? '', chains),
      description,
    },
  };
}

/** "Contract Vulnerability" says where, not how; the description may say it. */
function readTechnique(label: string | null, description: string | null): TechniqueId | null {
  const named = parseTechnique(label ?? '');
  if (label === null || (named !== null && named !== 'business-logic')) return named;
  return findTechnique(description ?? '') ?? named;
}
