import { parseDecimal } from '../../kernel/money.ts';
import { isDollarToken, usd } from '../../reports/money/assets.ts';
import { unknownLoss, type StatedLoss } from '../../reports/money/parse-money.ts';
import type { ExtractedLoss, ExtractedPost } from '../../reports/extraction/extracted-post.ts';
import { findLinks } from '../../reports/normalise-reference.ts';
import { findTargetInName } from '../../reports/parse-target.ts';
import { toDay } from '../../reports/parse-date.ts';
import type { ReportDraft } from '../../reports/report-draft.ts';
import { emptyDraft } from '../empty-draft.ts';
import { ownIdAlias } from '../rekey.ts';
import type { FeedPost } from './feed-post.ts';

/** How a victim without a name is written; the lists do the same. */
const unnamedVictim = 'Unknown';

/**
 * The report that a post makes. Alerts come within hours of an attack, so the day of the post stands
 * for the day of the incident.
 */
export function toDraft(post: FeedPost, found: ExtractedPost): ReportDraft {
  const name = found.protocol ?? unnamedVictim;
  return {
    ...emptyDraft(post.id, name),
    aliasKeys: [ownIdAlias(post.id)],
    occurredAt: toDay(new Date(post.publishedAt)),
    ...toStatedLoss(found.loss),
    chains: found.chains,
    technique: found.technique,
    target: findTargetInName(name),
    transactions: found.transactions,
    addresses: found.addresses,
    references: findLinks(post.text).filter((link) => link !== post.url),
    description: shorten(post.text),
    url: post.url,
  };
}

/** A loss as drafts carry it: dollars, or what was taken. */
function toStatedLoss(loss: ExtractedLoss | null): StatedLoss {
  if (loss === null) return unknownLoss;
  const { amount, unit, qualifier } = loss;
  if (unit === usd) {
    return { lossUsd: parseDecimal(amount), lossNative: [], lossQualifier: qualifier };
  }
  const isDollar = isDollarToken(unit);
  return {
    lossUsd: isDollar ? parseDecimal(amount) : null,
    lossNative: [{ amount, asset: unit }],
    lossQualifier: isDollar && qualifier === 'exact' ? 'about' : qualifier,
  };
}

/** Feeds may carry whole articles; a report quotes the beginning. */
const descriptionLengthMax = 4_000;

function shorten(text: string): string {
  return text.length > descriptionLengthMax ? `${text.slice(0, descriptionLengthMax - 1)}…` : text;
}
