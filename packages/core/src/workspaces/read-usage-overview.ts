import type { Usage } from '../contracts/usage.ts';
import type { UsageOverview } from '../contracts/workspace.ts';
import type { WorkspaceDeps } from './workspace-deps.ts';

const daysShown = 30;

/** Today as it is enforced, and the days before as they were logged. */
export async function readUsageOverview(
  deps: Pick<WorkspaceDeps, 'requests' | 'clock'>,
  input: { workspaceId: string; usage: Promise<Usage> },
): Promise<UsageOverview> {
  const [usage, days] = await Promise.all([
    input.usage,
    deps.requests.readUsageDays(input.workspaceId, daysShown, deps.clock.now()),
  ]);
  return { usage, days };
}
