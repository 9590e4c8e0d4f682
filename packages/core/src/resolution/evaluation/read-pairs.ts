/** Two records of which somebody judged whether they tell of one incident. */
export type LabelledPair = {
  /** `source/id` of the records. */
  recordA: string;
  recordB: string;
  same: boolean;
  /** What makes the pair easy or hard. */
  kind: string;
  basis: string;
};

/** `source/id`, unique over all lists. */
export function recordKey(source: string, id: string): string {
  return `${source}/${id}`;
}

const columns = ['source_a', 'id_a', 'source_b', 'id_b', 'same', 'kind', 'label_basis'] as const;

/** Reads CSV with a header; throws when a column is missing or `same` is neither 0 nor 1. */
export function readPairs(text: string): LabelledPair[] {
  const [header = [], ...rows] = readCsv(text);
  const positions = columns.map((column) => header.indexOf(column));
  const missing = columns.filter((_, index) => positions[index] === -1);
  if (missing.length > 0) throw new Error(`The pairs lack the column ${missing.join(', ')}`);
  return rows.map((row, index) => {
    const [sourceA, idA, sourceB, idB, same, kind, basis] = positions.map(
      (position) => row[position] ?? '',
    );
    if (same !== '0' && same !== '1') {
      throw new Error(`Row ${String(index + 2)} of the pairs: same must be 0 or 1`);
    }
    return {
      recordA: recordKey(sourceA ?? '', idA ?? ''),
      recordB: recordKey(sourceB ?? '', idB ?? ''),
      same: same === '1',
      kind: kind ?? '',
      basis: basis ?? '',
    };
  });
}

/** RFC 4180: quoted fields may hold commas, line breaks and doubled quotes. Empty lines are skipped. */
function readCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  for (const match of text.matchAll(/(?:"((?:[^"]|"")*)"|([^,\r\n]*))(,|\r?\n|$)/g)) {
    const [whole, quoted, plain = '', end = ''] = match;
    if (whole === '' && row.length === 0) continue;
    row.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end === ',') continue;
    if (row.some((field) => field !== '')) rows.push(row);
    row = [];
  }
  return rows;
}
