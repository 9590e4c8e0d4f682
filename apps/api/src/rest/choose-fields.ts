import { DomainError } from '@kamiyo/core/errors';

import type { RestRoute } from './rest-routes.ts';

/** The members that `?fields=` asks for; null without it. Throws for a name that does not exist. */
export function readFields(route: RestRoute, given: unknown): ReadonlySet<string> | null {
  if (given === undefined) return null;
  const names = typeof given === 'string' ? given.split(',').map((name) => name.trim()) : [];
  const unknown = names.filter((name) => !route.fields.has(name));
  if (names.length === 0 || unknown.length > 0) {
    const detail = `takes names separated by commas: ${[...route.fields].join(', ')}`;
    throw new DomainError('request.invalid', { faults: [{ pointer: '/fields', detail }] });
  }
  return new Set(names);
}

/** The object, or each object of a list, with the chosen members alone. */
export function project(output: unknown, fields: ReadonlySet<string>): unknown {
  const { data } = output as { data?: unknown };
  if (!Array.isArray(data)) return choose(output, fields);
  return { ...(output as object), data: data.map((row) => choose(row, fields)) };
}

function choose(value: unknown, fields: ReadonlySet<string>): unknown {
  return Object.fromEntries(Object.entries(value as object).filter(([name]) => fields.has(name)));
}
