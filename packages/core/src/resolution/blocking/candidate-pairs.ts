import type { ResolutionReport } from '../resolution-report.ts';
import { blockKeys } from './block-keys.ts';

/** Every two reports that share a block key, once, the one with the lesser id first; sorted. */
export function candidatePairs(
  reports: readonly ResolutionReport[],
): (readonly [ResolutionReport, ResolutionReport])[] {
  const sorted = reports.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const holders = new Map<string, number[]>();
  for (const [position, report] of sorted.entries()) {
    for (const key of blockKeys(report)) {
      const held = holders.get(key);
      if (held === undefined) holders.set(key, [position]);
      else held.push(position);
    }
  }
  return sorted.flatMap((report, position) => {
    const partners = new Set<number>();
    for (const key of blockKeys(report)) {
      for (const other of holders.get(key) ?? []) if (other > position) partners.add(other);
    }
    return [...partners]
      .toSorted((a, b) => a - b)
      .flatMap((other) => {
        const partner = sorted[other];
        return partner === undefined ? [] : [[report, partner] as const];
      });
  });
}
