import type { Api } from '../../lib/api.server.ts';
import type { SitemapEntry } from './build-sitemap.ts';

/** A sitemap may hold 50,000 addresses. */
const exploitsMax = 45_000;
const pageRows = 200;
const keptMs = 600_000;

const fixedPages = [
  ...['/', '/exploits', '/chains', '/techniques', '/sources', '/docs', '/about'],
  ...['/pricing', '/signup'],
];

let kept: { entries: Promise<SitemapEntry[]>; until: number } | null = null;

/**
 * Every page worth finding. Kept for a while, because robots ask often and each answer reads the
 * whole list.
 */
export function listPages(api: Api, now: number): Promise<SitemapEntry[]> {
  if (kept === null || kept.until < now) {
    const entries = readPages(api);
    kept = { entries, until: now + keptMs };
    entries.catch(() => {
      kept = null;
    });
  }
  return kept.entries;
}

async function readPages(api: Api): Promise<SitemapEntry[]> {
  const [chains, techniques, exploits] = await Promise.all([
    api.chains.list.query(),
    api.techniques.list.query(),
    readExploits(api),
  ]);
  return [
    ...fixedPages.map((path) => ({ path })),
    ...chains.data.map(({ id }) => ({ path: `/chains/${id}` })),
    ...techniques.data.map(({ id }) => ({ path: `/techniques/${id}` })),
    ...exploits,
  ];
}

async function readExploits(api: Api): Promise<SitemapEntry[]> {
  const entries: SitemapEntry[] = [];
  let cursor: string | null = null;
  do {
    const page: Awaited<ReturnType<Api['exploits']['list']['query']>> =
      await api.exploits.list.query({ limit: pageRows, ...(cursor === null ? {} : { cursor }) });
    entries.push(
      ...page.data.map(({ id, updatedAt }) => ({ path: `/exploits/${id}`, changedAt: updatedAt })),
    );
    cursor = page.nextCursor;
  } while (cursor !== null && entries.length < exploitsMax);
  return entries;
}
