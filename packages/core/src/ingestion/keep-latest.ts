/** Reports that tell of one incident, and how sure that is. */
export type GroupedReports = {
  reportIds: readonly string[];
  /** Bits by which the nearest other grouping is worse; null when there is no other. */
  marginBits: number | null;
};

/** Of several groupings of one component, in the order of time, only the last one holds. */
export function keepLatest(groups: readonly GroupedReports[]): GroupedReports[] {
  const latest = new Map<string, GroupedReports>();
  for (const group of groups) for (const id of group.reportIds) latest.set(id, group);
  return [...new Set(latest.values())].filter((group) =>
    group.reportIds.every((id) => latest.get(id) === group),
  );
}
