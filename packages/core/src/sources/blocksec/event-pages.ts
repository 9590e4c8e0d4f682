import { z } from 'zod';

import type { Coverage, SourceRequest } from '../source-definition.ts';

const pageSchema = z.object({ count: z.number().nullish(), list: z.array(z.unknown()) });

const pageSize = 100;
/** A guard against a server that never runs dry; the list has some hundred rows. */
const pageCountMax = 100;

/** The rows of one page, or null when it is no page of the list. */
export function rowsOfPage(page: unknown): readonly unknown[] | null {
  const read = pageSchema.safeParse(page);
  return read.success ? read.data.list : null;
}

/** Pages are counted from 1. */
export function pageRequest(url: string, page: number): SourceRequest {
  return {
    method: 'POST',
    url,
    body: JSON.stringify({ page, pageSize, ignoreEmpty: false }),
    headers: { accept: 'application/json', 'content-type': 'application/json' },
  };
}

/** The page after the given ones, or null when they hold all rows or the last one is empty. */
export function nextPageRequest(url: string, pages: readonly string[]): SourceRequest | null {
  const { rows, count, last } = countRows(pages);
  const isDone = last === 0 || count === null || rows >= count || pages.length >= pageCountMax;
  return isDone ? null : pageRequest(url, pages.length + 1);
}

/** A snapshot only when the pages hold as many rows as the list says it has. */
export function coverageOf(pages: readonly string[]): Coverage {
  const { rows, count } = countRows(pages);
  return count !== null && rows >= count ? 'snapshot' : 'window';
}

function countRows(pages: readonly string[]): { rows: number; count: number | null; last: number } {
  const read = pages.map((page) => readPage(page));
  return {
    rows: read.reduce((sum, page) => sum + page.rows, 0),
    count: read.at(-1)?.count ?? null,
    last: read.at(-1)?.rows ?? 0,
  };
}

/** Pages that cannot be read hold nothing here; parsing says what is wrong with them. */
function readPage(page: string): { rows: number; count: number | null } {
  try {
    const read = pageSchema.safeParse(JSON.parse(page));
    return read.success
      ? { rows: read.data.list.length, count: read.data.count ?? null }
      : { rows: 0, count: null };
  } catch {
    return { rows: 0, count: null };
  }
}
