/**
 * A pattern that matches any of the given alternatives, ignoring case. Alternatives stand apart by
 * `|` with space on both sides and may run over several lines.
 */
export function anyOf(alternatives: TemplateStringsArray): RegExp {
  const parts = (alternatives.raw[0] ?? '').trim().split(/\s+\|\s+/);
  return new RegExp(parts.join('|'), 'i');
}
