import type { Coverage, SourceRequest } from '../source-definition.ts';

/** Pages read in one poll, newest first: 60 events, some weeks. The rest is read from files. */
const pollPagesMax = 3;

/** Pages are counted from 1. */
export function pageRequest(url: string, page: number): SourceRequest {
  const address = new URL(url);
  address.searchParams.set('page', String(page));
  return { method: 'GET', url: address.href, headers: { accept: 'text/html' } };
}

/** The page after the given ones, or null when enough is read or the last one was reached. */
export function nextPageRequest(url: string, pages: readonly string[]): SourceRequest | null {
  const number = readPageNumber(pages.at(-1) ?? '');
  const isDone = number === null || number.page >= number.of || pages.length >= pollPagesMax;
  return isDone ? null : pageRequest(url, pages.length + 1);
}

/** A snapshot only when every page of the list is among them. */
export function coverageOf(pages: readonly string[]): Coverage {
  const numbers = pages.flatMap((page) => readPageNumber(page) ?? []);
  const given = new Set(numbers.map(({ page }) => page));
  const last = Math.max(0, ...numbers.map(({ of }) => of));
  return last > 0 && given.size === last ? 'snapshot' : 'window';
}

function readPageNumber(page: string): { page: number; of: number } | null {
  const match = /Page (\d+) of (\d+)/.exec(page);
  return match === null ? null : { page: Number(match[1]), of: Number(match[2]) };
}
