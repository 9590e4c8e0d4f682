import { assertRowFields } from '../assert-row-fields.ts';
import { buildPayload } from '../build-payload.ts';
import { PayloadError } from '../payload-error.ts';
import type { SourceDefinition } from '../source-definition.ts';
import { leaderboardRowFields } from './leaderboard-row.ts';
import { readLeaderboard } from './read-leaderboard.ts';
import { toDraft } from './to-draft.ts';

/** The leaderboard of rekt.news: the incidents that got an article. */
export const rekt: SourceDefinition = {
  id: 'rekt',
  name: 'rekt.news',
  homepage: 'https://rekt.news/leaderboard',
  kind: 'list',
  defaultUrl: 'https://rekt.news/leaderboard',
  pollIntervalMs: 60 * 60_000,
  coverage: 'snapshot',
  firstRequest: (url) => ({ method: 'GET', url, headers: { accept: 'text/html' } }),
  nextRequest: () => null,
  parse: (pages) => {
    if (pages.length === 0) throw new PayloadError('empty', 'The payload holds no page at all.');
    const rows = pages.flatMap(readLeaderboard);
    assertRowFields(rows, leaderboardRowFields);
    return buildPayload({
      rows,
      toDraft,
      keys: 'given',
      medianLossUsd: { min: 300_000, max: 500_000_000 },
      coverage: 'snapshot',
    });
  },
};
