import { assertRowFields } from '../assert-row-fields.ts';
import { buildPayload } from '../build-payload.ts';
import { parseHtmlPage } from '../parse-html-page.ts';
import { PayloadError } from '../payload-error.ts';
import type { SourceDefinition } from '../source-definition.ts';
import { coverageOf, nextPageRequest, pageRequest } from './event-pages.ts';
import { eventRowFields, readEventRows } from './event-rows.ts';
import { toDraft } from './to-draft.ts';

/** SlowMist Hacked: the longest list, served as HTML pages of 20 events, newest first. */
export const slowmist: SourceDefinition = {
  id: 'slowmist',
  name: 'SlowMist Hacked',
  homepage: 'https://hacked.slowmist.io/',
  kind: 'list',
  defaultUrl: 'https://hacked.slowmist.io/?c=&page=1',
  pollIntervalMs: 30 * 60_000,
  coverage: 'window',
  firstRequest: (url) => pageRequest(url, 1),
  nextRequest: nextPageRequest,
  parse: (pages) => {
    if (pages.length === 0) throw new PayloadError('empty', 'The payload holds no page at all.');
    const rows = pages.flatMap((page) =>
      readEventRows(parseHtmlPage(page, 'the list of SlowMist Hacked'), page),
    );
    assertRowFields(rows, eventRowFields);
    return buildPayload({
      rows,
      toDraft,
      keys: 'derived',
      medianLossUsd: { min: 5_000, max: 50_000_000 },
      coverage: coverageOf(pages),
    });
  },
};
