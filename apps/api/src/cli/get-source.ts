import { findSource, sources } from '@kamiyo/core/sources';

/** The source with the id; throws a sentence that names those there are. */
export function getSource(id: string): NonNullable<ReturnType<typeof findSource>> {
  const source = findSource(id);
  if (source !== null) return source;
  const known = sources.map((each) => each.id).join(', ');
  throw new Error(`There is no source "${id}". Known sources: ${known}.`);
}
