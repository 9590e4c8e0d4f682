import type { LoaderFunctionArgs } from '@remix-run/node';

import { readPage } from '../../lib/api.server.ts';
import { listAttention } from './list-attention.ts';
import type { OverviewScreenProps } from './overview-screen.tsx';
import { readWorkspace } from './read-workspace.server.ts';

const latestCount = 6;

/** What the first page of the dashboard shows, read together. */
export async function readOverview(args: LoaderFunctionArgs): Promise<OverviewScreenProps> {
  const { workspace } = await readWorkspace(args);
  const input = { workspaceId: workspace.id };
  const [overview, keys, billing, latest] = await readPage(args, (api) =>
    Promise.all([
      api.usage.overview.query(input),
      api.keys.list.query(input),
      api.billing.get.query(input),
      api.exploits.list.query({ limit: latestCount }),
    ]),
  );
  return {
    ...{ workspaceName: workspace.name, publicUrl: args.context.publicUrl },
    ...{ today: overview.usage, days: overview.days, latest: latest.data },
    hasKey: keys.activeCount > 0,
    attention: listAttention({ today: overview.usage, billing }),
  };
}
