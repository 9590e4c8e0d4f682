import { PayloadError } from './payload-error.ts';

/**
 * The JSON of a page. `expected` names what the source sends ("a JSON array") for the sentence of
 * the error; whether the value has that shape is the caller's to check.
 */
export function parseJsonPage(page: string, expected: string): unknown {
  const text = page.replace(/^\uFEFF/, '').trim();
  if (text === '')
    throw new PayloadError('empty', `The payload is empty where ${expected} was expected.`);
  if (text.startsWith('<')) throw htmlInstead(text, expected);
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    throw isCutOff(text)
      ? new PayloadError(
          'truncated',
          `The payload breaks off after ${String(text.length)} characters where ${expected} was expected (it ends with ${quoted(text.slice(-30))}).`,
        )
      : new PayloadError(
          'shape',
          `The payload is not JSON where ${expected} was expected: ${reasonOf(error)}.`,
        );
  }
}

/** The error for a web page, as a firewall or an outage page serves it. */
export function htmlInstead(text: string, expected: string): PayloadError {
  const beginning = quoted(text.trimStart().slice(0, 30));
  return new PayloadError(
    'html',
    `The payload is an HTML page where ${expected} was expected (it begins with ${beginning}).`,
  );
}

/** Whether a string or a bracket is still open at the end. */
function isCutOff(text: string): boolean {
  const withoutStrings = text.replaceAll(/"(?:[^"\\]|\\.)*"/gs, '');
  const opened = withoutStrings.match(/[[{]/g)?.length ?? 0;
  const closed = withoutStrings.match(/[\]}]/g)?.length ?? 0;
  return withoutStrings.includes('"') || opened > closed;
}

function quoted(text: string): string {
  return `'${text.replaceAll(/\s+/g, ' ')}'`;
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message.replace(/\.$/, '') : 'unknown reason';
}
