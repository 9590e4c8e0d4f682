import type { parseFeed } from 'feedsmith';

/** The parts of an entry as the feed writes them; a part that is missing is null. */
export type FeedEntry = {
  id: string | null;
  link: string | null;
  title: string | null;
  body: string | null;
  date: string | null;
  author: string | null;
};

type ParsedFeed = ReturnType<typeof parseFeed>;

/** The entries of an RSS, RDF, Atom or JSON feed. */
export function readFeedEntries(parsed: ParsedFeed): FeedEntry[] {
  switch (parsed.format) {
    case 'atom':
      return (parsed.feed.entries ?? []).map((entry) => ({
        id: entry.id ?? null,
        link:
          (entry.links?.find(({ rel }) => rel === 'alternate') ?? entry.links?.[0])?.href ?? null,
        title: entry.title?.value ?? null,
        body: entry.content?.value ?? entry.summary?.value ?? null,
        date: textOf(entry.published ?? entry.updated),
        author: entry.authors?.[0]?.name ?? null,
      }));
    case 'json':
      return (parsed.feed.items ?? []).map((item) => ({
        id: item.id ?? null,
        link: item.url ?? item.external_url ?? null,
        title: item.title ?? null,
        body: item.content_html ?? item.content_text ?? item.summary ?? null,
        date: textOf(item.date_published ?? item.date_modified),
        author: item.authors?.[0]?.name ?? null,
      }));
    case 'rdf':
      return (parsed.feed.items ?? []).map((item) => ({
        id: item.rdf?.about ?? null,
        link: item.link ?? null,
        title: item.title ?? null,
        body: item.content?.encoded ?? item.description ?? null,
        date: textOf(item.dc?.dates?.[0]),
        author: item.dc?.creators?.[0] ?? null,
      }));
    case 'rss':
      return (parsed.feed.items ?? []).map((item) => ({
        id: item.guid?.value ?? null,
        link: item.link ?? null,
        title: item.title ?? null,
        body: item.content?.encoded ?? item.description ?? null,
        date: textOf(item.pubDate ?? item.dc?.dates?.[0]),
        author: item.dc?.creators?.[0] ?? null,
      }));
  }
}

/** The library leaves the type of dates open; without an option they are the feed's own text. */
function textOf(date: unknown): string | null {
  return typeof date === 'string' ? date : null;
}
