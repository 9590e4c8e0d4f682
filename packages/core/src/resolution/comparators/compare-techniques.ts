import type { ReportFacts } from '../facts/report-facts.ts';
import { exitScam } from '../facts/technique-kinds.ts';
import type { Finding } from './finding.ts';

/**
 * Whether the attacks are of one kind. Sources agree on the exact class in 63 % only, so kinds are
 * broad, and the words of a description count as much as the field.
 */
export function compareTechniques(a: ReportFacts, b: ReportFacts): Finding<'technique'> {
  const left = a.techniqueKinds;
  const right = b.techniqueKinds;
  if (left.size === 0 || right.size === 0) {
    return { comparator: 'technique', level: 'unknown', detail: 'A technique is missing' };
  }
  const shared = [...left].filter((kind) => right.has(kind));
  if (shared.length > 0) {
    return { comparator: 'technique', level: 'same', detail: `Both tell of ${shared.join(', ')}` };
  }
  const detail = `${[...left].join(', ')} against ${[...right].join(', ')}`;
  const isOpposed = left.has(exitScam) || right.has(exitScam);
  return { comparator: 'technique', level: isOpposed ? 'opposed' : 'differ', detail };
}
