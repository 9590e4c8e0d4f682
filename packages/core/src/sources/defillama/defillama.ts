import { buildPayload } from '../build-payload.ts';
import { parseJsonRows } from '../parse-json-rows.ts';
import type { SourceDefinition } from '../source-definition.ts';
import { hackRowFields } from './hack-row.ts';
import { toDraft } from './to-draft.ts';

/** The hacks list of DefiLlama: one array, without ids, edited in place. */
export const defillama: SourceDefinition = {
  id: 'defillama',
  name: 'DefiLlama',
  homepage: 'https://defillama.com/hacks',
  kind: 'list',
  defaultUrl: 'https://api.llama.fi/hacks',
  pollIntervalMs: 15 * 60_000,
  coverage: 'snapshot',
  firstRequest: (url) => ({ method: 'GET', url, headers: { accept: 'application/json' } }),
  nextRequest: () => null,
  parse: (pages) =>
    buildPayload({
      rows: parseJsonRows(pages, {
        expected: 'a JSON array',
        fields: hackRowFields,
        rowsOf: (page) => (Array.isArray(page) ? page : null),
      }),
      toDraft,
      keys: 'derived',
      medianLossUsd: { min: 100_000, max: 100_000_000 },
      coverage: 'snapshot',
    }),
};
