import { plainText } from '../../reports/clean-text.ts';
import { normaliseReference } from '../../reports/normalise-reference.ts';
import { parseDateText } from '../../reports/parse-date.ts';
import type { FeedEntry } from './feed-entry.ts';
import type { FeedPost } from './feed-post.ts';

/** A post made of a feed's entry, or why it is none. */
export function toPost(entry: FeedEntry): { post: FeedPost } | { reason: string } {
  const url = normaliseReference(entry.link ?? '');
  const id = entry.id ?? url;
  if (id === null) return { reason: 'neither an id nor a link' };
  const text = postText(entry);
  if (text === '') return { reason: 'no text' };
  const published = parseDateText(entry.date ?? '');
  if (published === null) return { reason: 'the date is none that can be read' };
  const author = entry.author?.replace(/^@/, '') ?? accountOf(url);
  return { post: { id, text, url, author, publishedAt: published.value } };
}

/**
 * A bridge of an account writes the post into the title, cut off, and again into the body; a blog
 * has a headline and a text. "R to @somebody:" is the bridge's, "RT by" the account's.
 */
function postText({ title, body }: FeedEntry): string {
  const heading = plainText(title ?? '').replace(/^R to @\w+:\s*/, '');
  const text = plainText(body ?? '');
  if (heading.startsWith('RT by @')) return heading.replace(/^RT by @(\w+):/, 'RT @$1:');
  const isRepeated = fold(text).startsWith(fold(heading.replace(/(?:…|\.\.\.)$/, '')));
  return isRepeated ? text : `${heading}\n\n${text}`.trim();
}

function fold(text: string): string {
  return text.toLowerCase().replaceAll(/\s+/g, ' ');
}

function accountOf(url: string | null): string | null {
  return /^https:\/\/x\.com\/(\w+)\/status\//.exec(url ?? '')?.[1] ?? null;
}
