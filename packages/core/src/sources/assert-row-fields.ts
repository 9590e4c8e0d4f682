import { PayloadError } from './payload-error.ts';

/** Share of rows without a field from which the field counts as renamed or removed. */
const missingShareMax = 0.5;

/**
 * Throws when an expected field is missing in most rows: the source renamed or removed it, and
 * reading on would publish "unknown" everywhere. Rows that are no objects count as missing all.
 */
export function assertRowFields(rows: readonly unknown[], fields: readonly string[]): void {
  for (const field of fields) {
    const missing = rows.filter((row) => !hasField(row, field)).length;
    if (missing <= rows.length * missingShareMax) continue;
    throw new PayloadError(
      'shape',
      `The field "${field}" is missing in ${String(missing)} of ${String(rows.length)} rows: the ` +
        'source renamed or removed it.',
    );
  }
}

function hasField(row: unknown, field: string): boolean {
  return typeof row === 'object' && row !== null && field in row;
}
