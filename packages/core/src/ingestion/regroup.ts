import { addReports, removeReport, type ResolutionIndex } from '../resolution/index.ts';
import type { ReportWrite } from './ingestion-store.ts';

/** Tells resolution of new, changed and retracted reports; gives every group that they touch. */
export async function regroup(
  index: ResolutionIndex,
  writes: readonly ReportWrite[],
): Promise<string[][]> {
  const left: string[][] = [];
  for (const { id } of writes.filter((write) => write.state === 'retracted')) {
    const { groups } = await removeReport(index, id);
    left.push(...groups.map((group) => [...group.reportIds]));
  }
  const live = writes.filter((write) => write.state === 'live');
  const { groups } = await addReports(
    index,
    live.map(({ id, source, draft }) => ({ id, source, draft })),
  );
  const entered = groups.map((group) => [...group.reportIds]);
  return keepLatest([...left, ...entered]);
}

/** A component that was touched again is described by its last grouping alone. */
function keepLatest(groups: readonly string[][]): string[][] {
  const latest = new Map<string, string[]>();
  for (const group of groups) for (const id of group) latest.set(id, group);
  return [...new Set(latest.values())].filter((group) =>
    group.every((id) => latest.get(id) === group),
  );
}
