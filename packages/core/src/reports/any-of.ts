/**
 * A pattern that matches any of the given alternatives, ignoring case. Alternatives stand apart by
 * `|` with a space before it; a group inside one may be broken after a `|` without a space.
 */
export function anyOf(alternatives: TemplateStringsArray): RegExp {
  const joined = (alternatives.raw[0] ?? '').replaceAll(/(?<=\S)\|\s*\n\s*/g, '|').trim();
  return new RegExp(joined.split(/\s+\|\s+/).join('|'), 'iu');
}
