import { createHash } from 'node:crypto';

/**
 * The half of a labelled set that a post belongs to, by its id alone: phrases are written with an
 * eye on `tune` only, figures are given for `report`.
 */
export function halfOfPost(id: string): 'tune' | 'report' {
  const [first = 0] = createHash('sha256').update(id).digest();
  return first % 2 === 0 ? 'tune' : 'report';
}
