import type { ReviewPair } from '@kamiyo/core/contracts';

/**
 * Each pair of incidents once: two that resemble each other are both in the queue, and one
 * decision is about both. A case of which nothing is left to decide is left out.
 */
export function mergeMirrored(pairs: readonly ReviewPair[]): ReviewPair[] {
  const shown = new Set<string>();
  const once = pairs.map((pair) => ({
    ...pair,
    neighbours: pair.neighbours.filter(({ exploitId }) => {
      const key = [pair.exploitId, exploitId].sort().join();
      if (shown.has(key)) return false;
      shown.add(key);
      return true;
    }),
  }));
  return once.filter((pair) => pair.neighbours.length > 0 || pair.reports.length > 1);
}
