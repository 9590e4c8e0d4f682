import type { ChainId, TechniqueId } from '../../vocabulary/index.ts';
import type { ReportDraft } from '../report-draft.ts';

/**
 * What a post is about. An `incident` is told as new; a `correction` changes what was said of one;
 * a `repeat` tells of one that is known (where the funds went, a recap, an analysis); `advice` warns
 * without one; `none` is everything else.
 */
export const postKinds = ['incident', 'correction', 'repeat', 'advice', 'none'] as const;

export type PostKind = (typeof postKinds)[number];

/** What could be read from the text of a post. What is not sure is null or missing. */
export type ExtractedPost = {
  kind: PostKind;
  /** The victim as the text names it, without `@`, `#` or `$`. */
  protocol: string | null;
  loss: ExtractedLoss | null;
  /** Where it happened, not where the funds went; sorted. */
  chains: ChainId[];
  transactions: ReportDraft['transactions'];
  addresses: ReportDraft['addresses'];
  technique: TechniqueId | null;
};

export type ExtractedLoss = {
  /** Canonical decimal; of a range, the lower end. */
  amount: string;
  /** `USD` or the ticker of an asset. */
  unit: string;
  qualifier: ReportDraft['lossQualifier'];
};
