import { readdirSync, readFileSync, statSync } from 'node:fs';

import { describe, expect, it } from 'vitest';

import { findSharedData } from '../testing/shared-data.ts';
import type { ParsedPayload } from './source-definition.ts';
import type { SourceId } from './source-id.ts';
import { findSource } from './sources.ts';

/** Captures of what the sources really serve, and how much of them has to be read. */
const captures: readonly { id: SourceId; path: string; rows: number; techniques: number }[] = [
  { id: 'defillama', path: 'captures/defillama-hacks.json', rows: 538, techniques: 0.94 },
  { id: 'blocksec', path: 'captures/blocksec-events.json', rows: 285, techniques: 0.99 },
  { id: 'slowmist', path: 'captures/slowmist', rows: 2100, techniques: 0.97 },
  { id: 'rekt', path: 'captures/rekt-leaderboard.html', rows: 297, techniques: 0.99 },
];

const absent = 'The shared data does not lie beside this repository.';

/** The longest capture is 105 pages of HTML. */
const slow = { timeout: 60_000 };

function readPages(path: string): string[] {
  if (!statSync(path).isDirectory()) return [readFileSync(path, 'utf8')];
  const files = readdirSync(path).toSorted();
  return files.map((file) => readFileSync(`${path}/${file}`, 'utf8'));
}

function share(payload: ParsedPayload, field: 'technique' | 'techniqueText'): number {
  return payload.drafts.filter(({ draft }) => draft[field] !== null).length;
}

describe.each(captures)('$id on its capture', ({ id, path, rows, techniques }) => {
  const found = findSharedData(path);

  it('reads all rows and places nearly all techniques', slow, ({ skip }) => {
    if (found === null) return skip(absent);
    const payload = findSource(id)?.parse(readPages(found));
    expect(payload).toBeDefined();
    if (payload === undefined) return;
    expect(payload.rows).toBe(rows);
    expect(payload.drafts.length + payload.rejected.length).toBe(rows);
    expect(payload.rejected.length).toBeLessThan(rows * 0.01);
    expect(share(payload, 'technique') / share(payload, 'techniqueText')).toBeGreaterThan(
      techniques,
    );
    const keys = new Set(payload.drafts.map(({ draft }) => draft.naturalKey));
    expect(keys.size).toBe(payload.drafts.length);
  });

  it('gives the same reports in any order of pages and rows', slow, ({ skip }) => {
    if (found === null) return skip(absent);
    const source = findSource(id);
    const keysOf = (pages: readonly string[]) =>
      source
        ?.parse(pages)
        .drafts.map(({ draft }) => draft)
        .sort((a, b) => (a.naturalKey < b.naturalKey ? -1 : 1));
    const pages = readPages(found);
    expect(keysOf(pages.toReversed().map(reversedRows))).toEqual(keysOf(pages));
  });
});

/** JSON pages with their rows the other way round; other pages stay as they are. */
function reversedRows(page: string): string {
  if (!/^[[{]/.test(page)) return page;
  const value = JSON.parse(page) as unknown[] | { list: unknown[] };
  return JSON.stringify(
    Array.isArray(value) ? value.toReversed() : { ...value, list: value.list.toReversed() },
  );
}
