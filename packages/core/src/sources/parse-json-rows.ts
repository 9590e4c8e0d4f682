import { assertRowFields } from './assert-row-fields.ts';
import { parseJsonPage } from './parse-json-page.ts';
import { PayloadError } from './payload-error.ts';

export type JsonRowsShape = {
  /** What the source sends, for the sentence of an error: "a JSON array". */
  expected: string;
  /** Fields that every row has, be they null. */
  fields: readonly string[];
  /** The rows of one page, or null when they are not where they should be. */
  rowsOf(page: unknown): readonly unknown[] | null;
};

/**
 * The rows of all pages. Throws a `PayloadError` when a page is no JSON, has no list of rows, when
 * there are none at all, or when a field is missing throughout.
 */
export function parseJsonRows(pages: readonly string[], shape: JsonRowsShape): unknown[] {
  const rows = pages.flatMap((page) => {
    const value = parseJsonPage(page, shape.expected);
    const found = shape.rowsOf(value);
    if (found === null) {
      throw new PayloadError(
        'shape',
        `The payload is ${kindOf(value)} where ${shape.expected} was expected.`,
      );
    }
    return found;
  });
  if (rows.length === 0) {
    throw new PayloadError(
      'empty',
      `The payload holds no rows where ${shape.expected} full of them was expected.`,
    );
  }
  assertRowFields(rows, shape.fields);
  return rows;
}

/** An object is named by its first keys: error answers give themselves away by them. */
function kindOf(value: unknown): string {
  if (Array.isArray(value)) return 'a JSON array';
  if (typeof value !== 'object' || value === null)
    return `the JSON value ${JSON.stringify(value).slice(0, 40)}`;
  const keys = Object.keys(value).slice(0, 4).join(', ');
  return keys === '' ? 'an empty JSON object' : `a JSON object with the keys ${keys}`;
}
