import { describe, expect, it } from 'vitest';

import { assertRowFields } from './assert-row-fields.ts';
import { parseJsonPage } from './parse-json-page.ts';
import { isPayloadError, type PayloadErrorKind } from './payload-error.ts';

function errorOf(page: string): { kind: PayloadErrorKind; message: string } | null {
  try {
    parseJsonPage(page, 'a JSON array');
    return null;
  } catch (error) {
    return isPayloadError(error) ? { kind: error.kind, message: error.message } : null;
  }
}

describe('parseJsonPage', () => {
  it('reads JSON behind a byte order mark', () => {
    expect(parseJsonPage('\uFEFF [1]\n', 'a JSON array')).toEqual([1]);
  });

  it('names an HTML page by its beginning', () => {
    expect(errorOf('<!doctype html><html></html>')).toEqual({
      kind: 'html',
      message:
        "The payload is an HTML page where a JSON array was expected (it begins with '<!doctype html><html></html>').",
    });
  });

  it.each([
    ['in a number', '[{"amount":12'],
    ['in a string', '[{"name":"Harbo'],
    ['behind an object', '{"count":2,"list":[{"id":1},{"id":2}'],
    ['behind an escaped quote', '["a \\"'],
  ])('tells a payload that breaks off: %s', (_case, page) => {
    expect(errorOf(page)?.kind).toBe('truncated');
  });

  it('tells an empty body', () => {
    expect(errorOf(' \n')?.kind).toBe('empty');
  });

  it('tells text that was never JSON', () => {
    expect(errorOf('Too many requests')?.kind).toBe('shape');
  });
});

describe('assertRowFields', () => {
  it('names a field that most rows lack', () => {
    const rows = [{ name: 'a', amount: 1 }, { name: 'b', loss: 2 }, { name: 'c', loss: 3 }, 7];
    expect(() => {
      assertRowFields(rows, ['name', 'amount']);
    }).toThrow('The field "amount" is missing in 3 of 4 rows');
  });

  it('accepts a field that is null', () => {
    expect(() => {
      assertRowFields([{ amount: null }], ['amount']);
    }).not.toThrow();
  });
});
