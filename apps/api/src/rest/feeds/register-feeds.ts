import { exploitFilterSchema, type ExploitSummary } from '@kamiyo/core/contracts';
import { DomainError } from '@kamiyo/core/errors';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { generateAtomFeed, generateJsonFeed, generateRssFeed } from 'feedsmith';

import { addressKey } from '../../http/address-key.ts';
import { toFaults } from '../../trpc/to-domain-error.ts';
import { canonicalKey } from '../answer-cache.ts';
import { prepareAnswer, type PreparedAnswer } from '../prepared-answer.ts';
import { refuseOtherMethods } from '../refuse-other-methods.ts';
import type { RestDeps } from '../rest-deps.ts';
import { sendAnswer } from '../send-answer.ts';
import { describeExploit } from './describe-exploit.ts';

const entriesMax = 50;
const maxAgeSeconds = 300;

type Feed = {
  title: string;
  home: string;
  self: string;
  updated: Date;
  exploits: readonly ExploitSummary[];
};

const formats: readonly { ending: string; contentType: string; write(feed: Feed): string }[] = [
  { ending: 'rss', contentType: 'application/rss+xml; charset=utf-8', write: toRss },
  { ending: 'atom', contentType: 'application/atom+xml; charset=utf-8', write: toAtom },
  { ending: 'json', contentType: 'application/feed+json; charset=utf-8', write: toJson },
];

/**
 * `/feeds/exploits.rss`, `.atom` and `.json`: open to everybody, with any filter of the list. They
 * cost no quota; how fast one address may ask is limited as for the web app.
 */
export function registerFeeds(app: FastifyInstance, deps: RestDeps): void {
  for (const format of formats) {
    app.get(`/feeds/exploits.${format.ending}`, async (request, reply) => {
      deps.addressLimit?.pass(addressKey(request.ip));
      const origin = originOf(deps, request);
      // Addresses in a feed are whole: what one host was answered is not for another.
      const place = `${origin}/feeds.${format.ending}`;
      const key = canonicalKey(place, request.query as Record<string, unknown>);
      const known = deps.cache.get(key);
      if (known !== null) return sendAnswer({ request, reply }, known);
      const { generation } = deps.cache;
      const answer = await prepare(deps, request, { format, origin });
      deps.cache.set({ key, address: null, answer, generation, ttlMs: maxAgeSeconds * 1_000 });
      return sendAnswer({ request, reply }, answer);
    });
    refuseOtherMethods(app, `/feeds/exploits.${format.ending}`, ['GET', 'HEAD']);
  }
}

async function prepare(
  deps: RestDeps,
  request: FastifyRequest,
  { format, origin }: { format: (typeof formats)[number]; origin: string },
): Promise<PreparedAnswer> {
  const parsed = exploitFilterSchema.strict().safeParse(request.query);
  if (!parsed.success) throw new DomainError('request.invalid', { faults: toFaults(parsed.error) });
  const { rows } = await deps.services.exploits.listExploits({
    ...{ filter: parsed.data, snapshot: null, after: null, before: null },
    ...{ sort: '-occurredAt' as const, limit: entriesMax },
  });
  const [, query = ''] = request.url.split('?');
  const [latest = new Date(0).toISOString()] = rows
    .map((row) => row.updatedAt)
    .sort()
    .reverse();
  const body = format.write({
    title: query === '' ? 'Kamiyo: exploits' : `Kamiyo: exploits (${inWords(query)})`,
    home: `${origin}/exploits${query === '' ? '' : `?${query}`}`,
    self: `${origin}${request.url}`,
    updated: new Date(latest),
    exploits: rows,
  });
  return prepareAnswer({
    route: `/feeds/exploits.${format.ending}`,
    body,
    contentType: format.contentType,
    lastModified: new Date(latest),
    headers: { 'cache-control': `public, max-age=${String(maxAgeSeconds)}` },
  });
}

/** Where the feed is read, so that its links lead back there. */
function originOf(deps: RestDeps, request: FastifyRequest): string {
  const url = URL.parse(deps.origins.publicUrl ?? `${request.protocol}://${request.host}`);
  if (url !== null && /^https?:$/.test(url.protocol)) return url.origin;
  throw new DomainError('request.invalid', { detail: 'The Host header is not an address.' });
}

/** Also of a query that is not well encoded: `decodeURIComponent` would throw. */
function inWords(query: string): string {
  return [...new URLSearchParams(query)].map(([name, value]) => `${name}: ${value}`).join(', ');
}

function toRss(feed: Feed): string {
  return generateRssFeed({
    ...{ title: feed.title, link: feed.home, language: 'en' },
    description: 'Confirmed crypto exploits, resolved from many sources.',
    lastBuildDate: feed.updated,
    ttl: maxAgeSeconds / 60,
    atom: { links: [{ href: feed.self, rel: 'self', type: 'application/rss+xml' }] },
    items: feed.exploits.map((exploit) => ({
      title: describeExploit(exploit).title,
      link: linkOf(feed, exploit),
      description: describeExploit(exploit).text,
      guid: { value: exploit.id, isPermaLink: false },
      pubDate: new Date(exploit.firstReportedAt),
      categories: categoriesOf(exploit).map((name) => ({ name })),
    })),
  });
}

function toAtom(feed: Feed): string {
  return generateAtomFeed({
    ...{ id: feed.self, title: { value: feed.title }, updated: feed.updated },
    links: [{ href: feed.self, rel: 'self' }, { href: feed.home }],
    authors: [{ name: 'Kamiyo' }],
    entries: feed.exploits.map((exploit) => ({
      id: `urn:kamiyo:${exploit.id}`,
      title: { value: describeExploit(exploit).title },
      updated: new Date(exploit.updatedAt),
      published: new Date(exploit.firstReportedAt),
      links: [{ href: linkOf(feed, exploit) }],
      summary: { value: describeExploit(exploit).text },
      categories: categoriesOf(exploit).map((term) => ({ term })),
    })),
  });
}

function toJson(feed: Feed): string {
  return JSON.stringify(
    generateJsonFeed({
      ...{ title: feed.title, home_page_url: feed.home, feed_url: feed.self, language: 'en' },
      items: feed.exploits.map((exploit) => ({
        id: exploit.id,
        url: linkOf(feed, exploit),
        title: describeExploit(exploit).title,
        content_text: describeExploit(exploit).text,
        date_published: new Date(exploit.firstReportedAt),
        date_modified: new Date(exploit.updatedAt),
        tags: categoriesOf(exploit),
      })),
    }),
  );
}

function linkOf(feed: Feed, exploit: ExploitSummary): string {
  return new URL(`/exploits/${exploit.id}`, feed.home).href;
}

function categoriesOf(exploit: ExploitSummary): string[] {
  return [...exploit.chains, ...(exploit.technique === null ? [] : [exploit.technique])];
}
