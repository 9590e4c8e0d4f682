import type { ExploitFilter, ExploitSummary } from '@kamiyo/core/contracts';
import type { ExploitDetails, ExploitReader, ListPosition } from '@kamiyo/core/exploits';

const pageSize = 500;

/** A row of an export: the summary, and what a machine blocks or cites. */
export type ExportRow = ExploitSummary & ExploitDetails;

/**
 * Every exploit of a filter as the list was when reading began, page by page: memory stays flat
 * whatever the number of rows, and nothing is read ahead of whoever takes the rows.
 */
export async function* readAll(
  exploits: ExploitReader,
  filter: ExploitFilter,
  options: { rowsMax: number | null; signal: AbortSignal },
): AsyncGenerator<ExportRow[]> {
  let left = options.rowsMax ?? Infinity;
  let snapshot: string | null = null;
  let after: ListPosition | null = null;
  while (left > 0 && !options.signal.aborted) {
    const slice = await exploits.listExploits({
      ...{ filter, snapshot, after, before: null, sort: '-occurredAt' as const },
      limit: Math.min(pageSize, left),
    });
    const details = await exploits.readDetails(slice.rows.map((row) => row.id));
    const nothing = {
      ...{ otherNames: [], references: [] },
      anchors: { transactions: [], addresses: [] },
    };
    if (slice.rows.length > 0) {
      yield slice.rows.map((row) => ({ ...row, ...(details.get(row.id) ?? nothing) }));
    }
    if (slice.next === null) return;
    left -= slice.rows.length;
    snapshot = slice.snapshot;
    after = slice.next;
  }
}
