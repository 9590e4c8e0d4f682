/** The page of rows that were read with one more than fits, in the order of their ids. */
export function takePage<Row extends { id: string }>(
  rows: readonly Row[],
  limit: number,
): { data: Row[]; nextCursor: string | null } {
  const data = rows.slice(0, limit);
  return { data, nextCursor: rows.length > limit ? (data.at(-1)?.id ?? null) : null };
}
