import { ingestPayload, type IngestResult } from '@kamiyo/core/ingestion';
import { contentHash } from '@kamiyo/core/kernel';
import { starterDrafts } from '@kamiyo/core/sources/starter';
import { starterSource } from '@kamiyo/core/exploits';

import type { Runtime } from '../composition/runtime.ts';

/**
 * Loads the history that the repository ships, once per version of it. Returns null when this
 * version is loaded already.
 */
export async function loadStarterHistory(
  runtime: Runtime,
  onProgress: (done: number, total: number) => void,
): Promise<IngestResult | null> {
  const drafts = starterDrafts();
  const pages = [contentHash(drafts)];
  if ((await runtime.store.lastPayloadHash(starterSource)) === contentHash(pages)) return null;
  return ingestPayload(
    { ...runtime.ingest, onProgress },
    {
      source: starterSource,
      trigger: 'starter',
      pages,
      parse: () => ({
        rows: drafts.length,
        drafts: drafts.map((draft, rowIndex) => ({ rowIndex, draft })),
        rejected: [],
        coverage: 'snapshot',
        warnings: [],
      }),
    },
  );
}
