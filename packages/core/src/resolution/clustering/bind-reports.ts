import type { Judgement } from '../judgement.ts';
import { pairKey } from './report-edge.ts';

/** Reports that operators tied together, and which of those bundles they keep apart. */
export type Bundles = {
  /** Sorted ids per bundle, bundles sorted by their first id. */
  bundles: readonly (readonly string[])[];
  /** `pairKey` of two reports that an operator keeps apart. */
  apart: ReadonlySet<string>;
};

/**
 * Ties must-linked reports into bundles. Where judgements contradict each other, keeping apart
 * wins, also transitively: a tie that would bring two kept-apart reports together is left out.
 */
export function bindReports(ids: readonly string[], judgements: readonly Judgement[]): Bundles {
  const known = new Set(ids);
  const relevant = judgements.filter(
    (judgement) => known.has(judgement.reportA) && known.has(judgement.reportB),
  );
  const apart = new Set(
    relevant
      .filter((judgement) => judgement.kind === 'cannot_link')
      .map((judgement) => pairKey(judgement.reportA, judgement.reportB)),
  );
  const bundleOf = new Map<string, string[]>([...ids].sort().map((id) => [id, [id]]));
  const ties = relevant
    .filter((judgement) => judgement.kind === 'must_link')
    .map((judgement) => pairKey(judgement.reportA, judgement.reportB));
  for (const tie of [...new Set(ties)].sort()) {
    const [a = '', b = ''] = tie.split('\n');
    tieTogether(bundleOf, [bundleOf.get(a) ?? [a], bundleOf.get(b) ?? [b]], apart);
  }
  return { bundles: [...new Set(bundleOf.values())], apart };
}

function tieTogether(
  bundleOf: Map<string, string[]>,
  [left, right]: readonly [string[], string[]],
  apart: ReadonlySet<string>,
): void {
  if (left === right) return;
  if (left.some((a) => right.some((b) => apart.has(pairKey(a, b))))) return;
  const merged = [...left, ...right].sort();
  for (const id of merged) bundleOf.set(id, merged);
}
