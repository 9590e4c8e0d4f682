import { load, type CheerioAPI } from 'cheerio';

import { PayloadError } from './payload-error.ts';

/**
 * A served HTML page. Throws a `PayloadError` when the body is empty, is no HTML, or breaks off
 * before the page ends; whether it is the right page is the caller's to check.
 */
export function parseHtmlPage(page: string, expected: string): CheerioAPI {
  const text = page.replace(/^\uFEFF/, '').trim();
  if (text === '') {
    throw new PayloadError('empty', `The payload is empty where ${expected} was expected.`);
  }
  if (!text.startsWith('<')) {
    const beginning = text.slice(0, 30).replaceAll(/\s+/g, ' ');
    throw new PayloadError(
      'shape',
      `The payload is no HTML where ${expected} was expected (it begins with '${beginning}').`,
    );
  }
  if (!/<\/html>\s*(?:<!--[^>]*-->\s*)*$/i.test(text)) {
    throw new PayloadError(
      'truncated',
      `The payload breaks off after ${String(text.length)} characters where ${expected} was expected.`,
    );
  }
  return load(text);
}
