import { DomainError } from '../errors/domain-error.ts';
import { ingestPayload, type IngestDeps, type IngestResult } from '../ingestion/index.ts';
import type { Clock } from '../kernel/clock.ts';
import { findSource } from '../sources/index.ts';
import type { HeldPayload, HeldRunStore } from './held-run-store.ts';
import type { Decision } from './operator-store.ts';

/**
 * Takes a payload that was not believed, exactly as it was received. Should it fail half way, it
 * still waits: taking it again completes it.
 */
export async function acceptRun(
  deps: { held: HeldRunStore; ingest: IngestDeps },
  input: Decision & { runId: string },
): Promise<IngestResult> {
  const payload = await getHeld(deps.held, input.runId);
  const source = findSource(payload.source);
  if (source === null) throw new DomainError('source.not_found');
  const result = await ingestPayload(deps.ingest, {
    ...{ source: source.id, trigger: payload.trigger, pages: payload.pages, believed: true },
    parse: (pages) => source.parse(pages),
  });
  if (result.status === 'failed') {
    throw new DomainError('request.invalid', { detail: result.message ?? 'The run failed.' });
  }
  const now = deps.ingest.clock.now();
  await deps.held.settle({ ...input, state: 'accepted', acceptedRunId: result.runId, now });
  return result;
}

/** Refuses a payload for good: the very same bytes are not put before an operator again. */
export async function discardRun(
  deps: { held: HeldRunStore; clock: Clock },
  input: Decision & { runId: string },
): Promise<void> {
  await getHeld(deps.held, input.runId);
  const now = deps.clock.now();
  await deps.held.settle({ ...input, state: 'discarded', acceptedRunId: null, now });
}

async function getHeld(held: HeldRunStore, runId: string): Promise<HeldPayload> {
  const payload = await held.findHeld(runId);
  if (payload !== null) return payload;
  throw new DomainError('request.invalid', {
    detail: `No run ${runId} waits for a decision: it was decided, or a newer one took its place.`,
  });
}
