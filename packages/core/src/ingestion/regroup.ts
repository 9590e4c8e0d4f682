import { addReports, removeReport, type ResolutionIndex } from '../resolution/index.ts';
import type { ReportWrite } from './ingestion-store.ts';
import { keepLatest, type GroupedReports } from './keep-latest.ts';

/** Tells resolution of new, changed and withdrawn reports; gives every group that they touch. */
export async function regroup(
  index: ResolutionIndex,
  writes: readonly ReportWrite[],
): Promise<GroupedReports[]> {
  const left: GroupedReports[] = [];
  for (const { id } of writes.filter((write) => write.state !== 'live')) {
    left.push(...(await removeReport(index, id)).groups);
  }
  const live = writes.filter((write) => write.state === 'live');
  const entered = await addReports(
    index,
    live.map(({ id, source, draft }) => ({ id, source, draft })),
  );
  return keepLatest([...left, ...entered.groups]);
}
