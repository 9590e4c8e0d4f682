import { buildPayload } from '../build-payload.ts';
import { parseJsonRows } from '../parse-json-rows.ts';
import type { SourceDefinition } from '../source-definition.ts';
import { coverageOf, nextPageRequest, pageRequest, rowsOfPage } from './event-pages.ts';
import { eventRowFields } from './event-row.ts';
import { toDraft } from './to-draft.ts';

/** The incident list of BlockSec: the one open list with transactions and attackers. */
export const blocksec: SourceDefinition = {
  id: 'blocksec',
  name: 'BlockSec',
  homepage: 'https://blocksec.com/security-incident',
  kind: 'list',
  defaultUrl: 'https://blocksec.com/api/v1/attack/events',
  pollIntervalMs: 10 * 60_000,
  coverage: 'snapshot',
  firstRequest: (url) => pageRequest(url, 1),
  nextRequest: nextPageRequest,
  parse: (pages) => {
    const rows = parseJsonRows(pages, {
      expected: 'a JSON object with a list of events',
      fields: eventRowFields,
      rowsOf: rowsOfPage,
    });
    const coverage = coverageOf(pages);
    return buildPayload({
      rows,
      toDraft,
      keys: 'given',
      medianLossUsd: { min: 30_000, max: 50_000_000 },
      coverage,
      warnings: coverage === 'snapshot' ? [] : ['The list says it has more rows than were read.'],
    });
  },
};
