import type { PollMemory } from '@kamiyo/core/ingestion';
import type { SourceDefinition } from '@kamiyo/core/sources';

import type { OutboundService } from '../../composition/outbound.ts';

/** A list that goes on longer than this is not one that we know. */
const pagesMax = 300;

export type FetchedPages = {
  /** Null: the source says that nothing changed. */
  pages: string[] | null;
  etag: string | null;
  lastModified: string | null;
};

/**
 * Reads every page of a source. Only the first request is conditional: its answer tells whether
 * anything changed at all.
 */
export async function fetchPages(input: {
  source: SourceDefinition;
  url: string;
  memory: PollMemory;
  outbound: OutboundService;
  signal?: AbortSignal;
  onPage?: (count: number) => void;
}): Promise<FetchedPages> {
  const { source, outbound, memory } = input;
  const first = source.firstRequest(input.url);
  const conditions = {
    ...(memory.etag === null ? {} : { 'if-none-match': memory.etag }),
    ...(memory.lastModified === null ? {} : { 'if-modified-since': memory.lastModified }),
  };
  const conditional =
    first.method === 'GET' ? { ...first, headers: { ...first.headers, ...conditions } } : first;
  const answer = await outbound.fetch(conditional, input.signal);
  const { etag, lastModified } = answer;
  if (answer.body === null) return { pages: null, ...memory };
  const pages = [answer.body];
  input.onPage?.(pages.length);
  for (;;) {
    const next = source.nextRequest(input.url, pages);
    if (next === null) return { pages, etag, lastModified };
    if (pages.length >= pagesMax) {
      throw new Error(`${source.name} goes on after ${String(pagesMax)} pages; stopped reading.`);
    }
    const { body } = await outbound.fetch(next, input.signal);
    if (body === null) return { pages, etag, lastModified };
    pages.push(body);
    input.onPage?.(pages.length);
  }
}
