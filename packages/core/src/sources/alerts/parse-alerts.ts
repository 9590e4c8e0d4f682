import { canonicalJson, contentHash } from '../../kernel/canonical-json.ts';
import { extractPost } from '../../reports/extraction/extract-post.ts';
import { toExcerpt } from '../build-payload.ts';
import { PayloadError } from '../payload-error.ts';
import type { ParsedPayload } from '../source-definition.ts';
import type { FeedPost } from './feed-post.ts';
import { foldPosts } from './fold-posts.ts';
import { readFeed } from './read-feed.ts';
import { toDraft } from './to-draft.ts';
import { toPost } from './to-post.ts';

/** Share of entries that are no posts above which the feed is not the one that the parser knows. */
const unreadableShareMax = 0.2;

type Rejection = { rowIndex: number; reason: string };
type ReadEntry = { rowIndex: number; post: FeedPost };

/**
 * The incidents that the posts of a feed tell of. Every other post is a rejected row with its
 * reason: most posts of an alert account are none. A feed is a window, so nothing is taken back.
 */
export function parseAlerts(pages: readonly string[]): ParsedPayload {
  const entries = readFeed(pages);
  const posts: ReadEntry[] = [];
  const unreadable: Rejection[] = [];
  entries.forEach((entry, rowIndex) => {
    const read = toPost(entry);
    if ('post' in read) posts.push({ rowIndex, post: read.post });
    else unreadable.push({ rowIndex, reason: read.reason });
  });
  assertReadable(entries.length, unreadable);
  const { kept, repeated } = withoutRepeats(posts);
  const read = kept.map((entry) => ({
    ...entry,
    found: extractPost(entry.post.text, entry.post.author),
  }));
  const { stories, rejected } = foldPosts(read);
  return {
    rows: entries.length,
    drafts: stories
      .map(({ rowIndex, post, found }) => ({ rowIndex, draft: toDraft(post, found) }))
      .sort((a, b) => a.rowIndex - b.rowIndex),
    rejected: [...unreadable, ...repeated, ...rejected]
      .map((row) => ({ ...row, excerpt: toExcerpt(textOf(entries[row.rowIndex])) }))
      .sort((a, b) => a.rowIndex - b.rowIndex),
    coverage: 'window',
    warnings: [],
  };
}

/** Of several entries with one id the newest is kept. */
function withoutRepeats(posts: readonly ReadEntry[]): { kept: ReadEntry[]; repeated: Rejection[] } {
  const kept: ReadEntry[] = [];
  const repeated: Rejection[] = [];
  for (const group of Map.groupBy(posts, ({ post }) => post.id).values()) {
    const [newest, ...others] = group.toSorted((a, b) => (versionOf(a) > versionOf(b) ? -1 : 1));
    if (newest === undefined) continue;
    kept.push(newest);
    repeated.push(
      ...others.map(({ rowIndex }) => ({
        rowIndex,
        reason: `duplicate of row ${String(newest.rowIndex)}`,
      })),
    );
  }
  return { kept, repeated };
}

function versionOf({ post }: ReadEntry): string {
  return `${post.publishedAt} ${contentHash(post)}`;
}

function textOf(entry: unknown): string {
  return typeof entry === 'object' && entry !== null && 'body' in entry ? canonicalJson(entry) : '';
}

function assertReadable(entries: number, unreadable: readonly Rejection[]): void {
  const [first] = unreadable;
  if (first === undefined || unreadable.length <= entries * unreadableShareMax) return;
  throw new PayloadError(
    'shape',
    `${String(unreadable.length)} of ${String(entries)} entries are no posts, the first because: ` +
      `${first.reason}.`,
  );
}
