import { parseFeed } from 'feedsmith';

import { assertRowFields } from '../assert-row-fields.ts';
import { htmlInstead, parseJsonPage } from '../parse-json-page.ts';
import { PayloadError } from '../payload-error.ts';
import { readFeedEntries, type FeedEntry } from './feed-entry.ts';
import { readPostList } from './post-list.ts';

const expected = 'an RSS, Atom or JSON feed';

/**
 * The entries of all pages. Throws a `PayloadError` when a page is no feed, breaks off or has no
 * entries, and when most entries lack what a post needs.
 */
export function readFeed(pages: readonly string[]): FeedEntry[] {
  const entries = pages.flatMap((page) => {
    const text = page.replace(/^\uFEFF/, '').trim();
    return readPostList(text) ?? readFeedEntries(parsePage(text));
  });
  if (entries.length === 0) {
    throw new PayloadError('empty', `The payload holds no entries where ${expected} was expected.`);
  }
  assertRowFields(entries.map(presentFields), ['id or link', 'title or text', 'date']);
  return entries;
}

function parsePage(text: string): ReturnType<typeof parseFeed> {
  if (text === '') {
    throw new PayloadError('empty', `The payload is empty where ${expected} was expected.`);
  }
  if (/^<(?:!doctype html|html)\b/i.test(text)) throw htmlInstead(text, expected);
  if (!text.startsWith('<')) parseJsonPage(text, expected);
  else if (
    !/<\/(?:rss|feed|rdf:RDF)>$/i.test(text) &&
    !/<(?:rss|feed|rdf:RDF)\b[^>]*\/>$/i.test(text)
  ) {
    throw new PayloadError(
      'truncated',
      `The payload breaks off after ${String(text.length)} characters where ${expected} was expected.`,
    );
  }
  try {
    return parseFeed(text);
  } catch {
    const beginning = text.slice(0, 30).replaceAll(/\s+/g, ' ');
    throw new PayloadError(
      'shape',
      `The payload is none where ${expected} was expected (it begins with '${beginning}').`,
    );
  }
}

function presentFields({ id, link, title, body, date }: FeedEntry): Record<string, true> {
  return {
    ...((id ?? link) !== null && { 'id or link': true }),
    ...((title ?? body) !== null && { 'title or text': true }),
    ...(date !== null && { date: true }),
  };
}
