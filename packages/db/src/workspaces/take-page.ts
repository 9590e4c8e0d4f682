/** What came last is what an operator looks for. Ids part rows of one moment. */
export const newestFirst = [{ createdAt: 'desc' }, { id: 'asc' }] as const satisfies object[];

/** Skips up to a row that was the last of a page, whatever the order. */
export function startingAfter(cursor: string | undefined): {
  cursor?: { id: string };
  skip?: number;
} {
  return cursor === undefined ? {} : { cursor: { id: cursor }, skip: 1 };
}

/** The page of rows that were read with one more than fits. */
export function takePage<Row extends { id: string }>(
  rows: readonly Row[],
  limit: number,
): { data: Row[]; nextCursor: string | null } {
  const data = rows.slice(0, limit);
  return { data, nextCursor: rows.length > limit ? (data.at(-1)?.id ?? null) : null };
}
