import type { ExtractedPost } from '../../reports/extraction/extracted-post.ts';
import { nameSlug } from '../natural-key.ts';
import type { FeedPost } from './feed-post.ts';

export type ReadPost = { rowIndex: number; post: FeedPost; found: ExtractedPost };

/** An incident with the post that told of it first, and the posts that tell no new one. */
export type FoldedPosts = {
  stories: ReadPost[];
  rejected: { rowIndex: number; reason: string }[];
};

/**
 * Joins the posts of one feed that tell of one incident: a later post fills in what was unknown, a
 * correction changes what was said. Only what can be told from the posts at hand is joined; two
 * attacks on one victim within days stay two.
 */
export function foldPosts(posts: readonly ReadPost[]): FoldedPosts {
  const folded: FoldedPosts = { stories: [], rejected: [] };
  const inOrder = posts.toSorted((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1));
  for (const later of inOrder) {
    if (later.found.kind === 'incident') foldIncident(folded, later);
    else if (later.found.kind === 'correction') foldCorrection(folded, later);
    else
      folded.rejected.push({ rowIndex: later.rowIndex, reason: silentReasons[later.found.kind] });
  }
  return folded;
}

const silentReasons = {
  repeat: 'repeat of a known incident',
  advice: 'advice, no incident',
  none: 'no incident',
} as const;

const repeatDaysMax = 3;
const correctionDaysMax = 14;

function orderOf({ post }: ReadPost): string {
  return `${post.publishedAt} ${post.id}`;
}

function foldIncident(folded: FoldedPosts, later: ReadPost): void {
  const earlier = folded.stories.findLast((story) => isSameIncident(story, later));
  if (earlier === undefined) {
    folded.stories.push(later);
    return;
  }
  const { found } = earlier;
  replaceStory(folded, earlier, {
    ...found,
    loss: found.loss ?? later.found.loss,
    chains: found.chains.length > 0 ? found.chains : later.found.chains,
    technique: found.technique ?? later.found.technique,
    transactions: distinct(
      [...found.transactions, ...later.found.transactions],
      ({ hash }) => hash,
    ),
    addresses: distinct([...found.addresses, ...later.found.addresses], ({ address }) => address),
  });
  reject(folded, later, `repeat of row ${String(earlier.rowIndex)}`);
}

function foldCorrection(folded: FoldedPosts, later: ReadPost): void {
  const earlier = folded.stories.findLast(
    (story) => isSameVictim(story, later) && daysBetween(story, later) <= correctionDaysMax,
  );
  if (earlier === undefined) {
    reject(folded, later, 'correction of a post that is not in the feed');
    return;
  }
  if (/\bfalse (?:alarm|positive)\b/i.test(later.post.text)) {
    folded.stories.splice(folded.stories.indexOf(earlier), 1);
    reject(folded, earlier, `withdrawn by row ${String(later.rowIndex)}`);
  } else {
    const { loss, chains, technique } = later.found;
    replaceStory(folded, earlier, {
      ...earlier.found,
      ...(loss !== null && { loss }),
      ...(chains.length > 0 && { chains }),
      ...(technique !== null && { technique }),
    });
  }
  reject(folded, later, `correction of row ${String(earlier.rowIndex)}, taken into it`);
}

function replaceStory(folded: FoldedPosts, story: ReadPost, found: ExtractedPost): void {
  folded.stories.splice(folded.stories.indexOf(story), 1, { ...story, found });
}

function reject(folded: FoldedPosts, { rowIndex }: ReadPost, reason: string): void {
  folded.rejected.push({ rowIndex, reason });
}

/** An attack "again", through other transactions, elsewhere or of another size is another one. */
function isSameIncident(earlier: ReadPost, later: ReadPost): boolean {
  const [a, b] = [earlier.found, later.found];
  const hashes = new Set(a.transactions.map(({ hash }) => hash));
  if (b.transactions.some(({ hash }) => hashes.has(hash))) return true;
  if (!isSameVictim(earlier, later) || daysBetween(earlier, later) > repeatDaysMax) return false;
  if (/\b(?:again|another|second|2nd|third|twice)\b/i.test(later.post.text)) return false;
  const areElsewhere =
    a.chains.length > 0 && b.chains.length > 0 && !a.chains.some((id) => b.chains.includes(id));
  const areOther = a.transactions.length > 0 && b.transactions.length > 0;
  return !areElsewhere && !areOther && isLikeLoss(a, b);
}

function isLikeLoss({ loss: a }: ExtractedPost, { loss: b }: ExtractedPost): boolean {
  if (a === null || a.unit !== b?.unit) return true;
  const ratio = Number(a.amount) / Number(b.amount);
  return ratio <= 2 && ratio >= 0.5;
}

function isSameVictim({ found: a }: ReadPost, { found: b }: ReadPost): boolean {
  if (a.protocol === null || b.protocol === null) return false;
  return slug(a.protocol) === slug(b.protocol);
}

/** "Harbour Swap" and "@HarbourSwap" are one. */
function slug(name: string): string {
  return nameSlug(name).replaceAll('-', '');
}

function daysBetween({ post: a }: ReadPost, { post: b }: ReadPost): number {
  return Math.abs(Date.parse(a.publishedAt) - Date.parse(b.publishedAt)) / 86_400_000;
}

function distinct<T>(values: readonly T[], keyOf: (value: T) => string): T[] {
  return [...new Map(values.toReversed().map((value) => [keyOf(value), value])).values()].reverse();
}
