import { canonicalJson } from '../kernel/canonical-json.ts';
import type { ReportDraft } from '../reports/report-draft.ts';
import { assertLossUnit, type LossRange } from './assert-loss-unit.ts';
import { PayloadError } from './payload-error.ts';
import { separateRows } from './separate-rows.ts';
import type { Coverage, ParsedPayload, ParsedRow, RejectedRow } from './source-definition.ts';

/** What becomes of one row. A reason is a short phrase without a full stop. */
export type RowResult = { draft: ReportDraft } | { reason: string };

export type ListRows = {
  rows: readonly unknown[];
  toDraft(row: unknown): RowResult;
  /** Whether the source identifies its rows, or day and name have to. */
  keys: 'given' | 'derived';
  medianLossUsd: LossRange;
  coverage: Coverage;
  warnings?: readonly string[];
};

/** Share of unreadable rows above which the payload is not the one that the parser knows. */
const unreadableShareMax = 0.2;

/**
 * Turns the rows of a list into a payload. Repeated rows are rejected; a payload of which too much
 * cannot be read, or whose unit has changed, is refused whole with a `PayloadError`.
 */
export function buildPayload(input: ListRows): ParsedPayload {
  const reject = ({ rowIndex, reason }: { rowIndex: number; reason: string }): RejectedRow => ({
    rowIndex,
    reason,
    excerpt: toExcerpt(canonicalJson(input.rows[rowIndex])),
  });
  const drafts: ParsedRow[] = [];
  const unreadable: RejectedRow[] = [];
  input.rows.forEach((row, rowIndex) => {
    const result = input.toDraft(row);
    if ('draft' in result) drafts.push({ rowIndex, draft: result.draft });
    else unreadable.push(reject({ rowIndex, reason: result.reason }));
  });
  assertReadable(input.rows.length, unreadable);
  assertLossUnit(
    drafts.map(({ draft }) => draft),
    input.medianLossUsd,
  );
  const { kept, repeated } = separateRows(drafts, input.keys);
  return {
    rows: input.rows.length,
    drafts: kept,
    rejected: [...unreadable, ...repeated.map(reject)].sort((a, b) => a.rowIndex - b.rowIndex),
    coverage: input.coverage,
    warnings: input.warnings ?? [],
  };
}

const excerptLengthMax = 200;

/** The beginning of a row, for the list of rejections. */
export function toExcerpt(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ').trim();
  return line.length > excerptLengthMax ? `${line.slice(0, excerptLengthMax - 1)}…` : line;
}

function assertReadable(rows: number, unreadable: readonly RejectedRow[]): void {
  if (unreadable.length <= rows * unreadableShareMax) return;
  const byReason = [...Map.groupBy(unreadable, ({ reason }) => reason).values()];
  const [commonest = []] = byReason.sort((a, b) => b.length - a.length);
  throw new PayloadError(
    'shape',
    `${String(unreadable.length)} of ${String(rows)} rows cannot be read, most often because: ` +
      `${commonest[0]?.reason ?? 'unknown'}.`,
  );
}
