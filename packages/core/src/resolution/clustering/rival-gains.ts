import type { GainTable } from './gain-table.ts';

/** The report of b's source that fits a better than b does, and what follows for a and b. */
export type Rival = { index: number; gain: number };

/**
 * Lowers the gain of a pair where the source of one report holds a better match for the other, and
 * that source keeps the two apart: if a is a′ and a′ is not b, then a is not b, as surely as the
 * weaker of the two. Without this the many middling pairs between two incidents of a repeat victim
 * outvote the few sources that list both (ValueDefi 2021-05-05 and -07).
 */
export function withRivals(table: GainTable): number[][] {
  const bySource = indicesBySource(table);
  return table.gains.map((row, a) =>
    row.map((own, b) => Math.min(own, strongestRival(table, bySource, [a, b])?.gain ?? own)),
  );
}

/** The rival that speaks most against a pair, or null. */
export function findRival(table: GainTable, pair: readonly [number, number]): Rival | null {
  return strongestRival(table, indicesBySource(table), pair);
}

function strongestRival(
  table: GainTable,
  bySource: ReadonlyMap<string, readonly number[]>,
  [a, b]: readonly [number, number],
): Rival | null {
  const sourceA = table.reports[a]?.source ?? '';
  const sourceB = table.reports[b]?.source ?? '';
  if (a === b || sourceA === sourceB) return null;
  const rivals = [
    ...rivalsOf(table, bySource.get(sourceB) ?? [], [a, b]),
    ...rivalsOf(table, bySource.get(sourceA) ?? [], [b, a]),
  ];
  return rivals.reduce<Rival | null>(
    (worst, rival) => (worst === null || rival.gain < worst.gain ? rival : worst),
    null,
  );
}

function rivalsOf(
  { gains }: GainTable,
  candidates: readonly number[],
  [a, b]: readonly [number, number],
): Rival[] {
  const own = gains[a]?.[b] ?? 0;
  return candidates.flatMap((index) => {
    if (index === a || index === b) return [];
    const preference = (gains[a]?.[index] ?? 0) - own;
    const apart = -(gains[index]?.[b] ?? 0);
    return preference > 0 && apart > 0 ? [{ index, gain: -Math.min(preference, apart) }] : [];
  });
}

function indicesBySource({ reports }: GainTable): Map<string, number[]> {
  const bySource = new Map<string, number[]>();
  for (const [index, { source }] of reports.entries()) {
    const indices = bySource.get(source);
    if (indices === undefined) bySource.set(source, [index]);
    else indices.push(index);
  }
  return bySource;
}
