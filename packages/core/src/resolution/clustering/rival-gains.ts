/** Scores of all pairs of one component, and who reported what. */
export type GainTable = {
  gains: readonly (readonly number[])[];
  sources: readonly string[];
};

/**
 * Lowers the gain of a pair where the source of one report holds a better match for the other, and
 * that source keeps the two apart: if a is a′ and a′ is not b, then a is not b, as surely as the
 * weaker of the two. Without this the many middling pairs between two incidents of a repeat victim
 * outvote the few sources that list both (ValueDefi 2021-05-05 and -07).
 */
export function withRivals({ gains, sources }: GainTable): number[][] {
  const bySource = new Map<string, number[]>();
  for (const [index, source] of sources.entries()) {
    bySource.set(source, [...(bySource.get(source) ?? []), index]);
  }
  const gain = (i: number, j: number): number => gains[i]?.[j] ?? 0;
  const afterRivals = (a: number, b: number): number => {
    let least = gain(a, b);
    for (const rival of bySource.get(sources[b] ?? '') ?? []) {
      if (rival === a || rival === b) continue;
      const preference = gain(a, rival) - gain(a, b);
      const apart = -gain(rival, b);
      if (preference > 0 && apart > 0) least = Math.min(least, -Math.min(preference, apart));
    }
    return least;
  };
  return gains.map((row, a) =>
    row.map((own, b) =>
      a === b || sources[a] === sources[b] ? own : Math.min(afterRivals(a, b), afterRivals(b, a)),
    ),
  );
}
