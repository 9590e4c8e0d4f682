import { cleanText, cleanTextOrNull } from '../../reports/clean-text.ts';
import { parseUsd } from '../../reports/money/parse-money.ts';
import { parseChainLabels } from '../../reports/parse-chain.ts';
import { parseDateText } from '../../reports/parse-date.ts';
import { findTargetInName, parseTarget } from '../../reports/parse-target.ts';
import { parseTechnique } from '../../reports/parse-technique.ts';
import type { TargetId } from '../../vocabulary/index.ts';
import type { RowResult } from '../build-payload.ts';
import { emptyDraft } from '../empty-draft.ts';
import { readRow } from '../read-row.ts';
import { ownIdAlias } from '../rekey.ts';
import { leaderboardRowSchema } from './leaderboard-row.ts';
import { isName, victimName } from './victim-name.ts';

/** A report draft of one entry. */
export function toDraft(value: unknown): RowResult {
  const read = readRow(leaderboardRowSchema, value);
  if ('reason' in read) return read;
  const { slug, rekt, title, excerpt } = read.row;
  const tags = (read.row.tags ?? []).map(cleanText);
  const name = victimName(cleanText(title), tags);
  if (name === '') return { reason: 'the title is empty' };
  const occurredAt = parseDateText(rekt.date ?? '');
  if (occurredAt === null) return { reason: 'the date is no day' };
  const topics = tags.filter((tag) => !isName(tag));
  const techniqueTag = topics.find(isTechnique) ?? null;
  return {
    draft: {
      ...emptyDraft(slug, name),
      aliasKeys: [ownIdAlias(slug)],
      occurredAt,
      lossUsd: parseUsd(rekt.amount),
      // The board mixes prices of the day of the incident with those of the day of writing.
      lossQualifier: 'about',
      chains: parseChainLabels(tags).chains,
      technique: parseTechnique(techniqueTag ?? ''),
      techniqueText: techniqueTag,
      target: findTargetInName(name) ?? targetInTags(topics),
      description: cleanTextOrNull(excerpt),
      url: `https://rekt.news/${slug}/`,
    },
  };
}

/** A fork and a bot are what was hit, a liquidation is what followed; none says how. */
function isTechnique(tag: string): boolean {
  return parseTechnique(tag) !== null && !/^(?:fork|mev|liquidation)\b/i.test(tag);
}

function targetInTags(tags: readonly string[]): TargetId | null {
  const oneWord = tags.filter((tag) => !tag.includes(' '));
  return oneWord.map(parseTarget).find((target) => target !== null) ?? null;
}
