import {
  ingestPayload,
  type IngestDeps,
  type IngestResult,
  type SourceReader,
} from '@kamiyo/core/ingestion';
import type { SourceDefinition } from '@kamiyo/core/sources';

import type { OutboundService } from '../../composition/outbound.ts';
import { fetchPages } from './fetch-pages.ts';

export type PollDeps = {
  ingest: IngestDeps;
  sources: SourceReader;
  outboundFor(source: string): OutboundService;
};

export type PollOutcome =
  | { source: string; status: 'read'; result: IngestResult }
  | { source: string; status: 'not_modified' }
  | { source: string; status: 'unreachable'; reason: string };

/**
 * Reads a source and ingests what it says. A source that cannot be reached is a value, not an
 * exception: it is noted, shown as degraded, and harms nothing.
 */
export async function pollSource(
  deps: PollDeps,
  input: { source: SourceDefinition; url: string; signal?: AbortSignal },
): Promise<PollOutcome> {
  const { source } = input;
  const outbound = deps.outboundFor(source.id);
  const memory = await deps.sources.readMemory(source.id);
  const note = async (failure: string | null, seen: typeof memory = memory) => {
    const at = deps.ingest.clock.now();
    await deps.sources.notePoll({
      ...{ source: source.id, at, failure, breaker: outbound.breaker() },
      ...{ etag: seen.etag, lastModified: seen.lastModified },
    });
  };
  let fetched: Awaited<ReturnType<typeof fetchPages>>;
  try {
    fetched = await fetchPages({ ...input, memory, outbound });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    await note(reason);
    return { source: source.id, status: 'unreachable', reason };
  }
  if (fetched.pages === null) {
    await note(null);
    return { source: source.id, status: 'not_modified' };
  }
  const result = await ingestPayload(deps.ingest, {
    source: source.id,
    trigger: 'poll',
    pages: fetched.pages,
    parse: (pages) => source.parse(pages),
  });
  // A payload that was not taken is asked for again: its ETag is not remembered.
  const taken = result.status === 'succeeded' || result.status === 'unchanged';
  await note(taken ? null : result.message, taken ? fetched : memory);
  return { source: source.id, status: 'read', result };
}
