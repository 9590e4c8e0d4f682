import { data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { Outlet, useLoaderData } from '@remix-run/react';
import type { ReactNode } from 'react';

import { DashboardFrame } from '../features/dashboard/dashboard-frame.tsx';
import { readWorkspace } from '../features/dashboard/read-workspace.server.ts';
import { hiddenMeta } from '../lib/hidden-meta.ts';

export const meta: MetaFunction = () => hiddenMeta('Dashboard');

export async function loader(args: LoaderFunctionArgs) {
  const { me, workspace } = await readWorkspace(args);
  return data({ workspaces: me.workspaces, currentId: workspace.id });
}

export default function DashboardLayout(): ReactNode {
  return (
    <DashboardFrame {...useLoaderData<typeof loader>()}>
      <Outlet />
    </DashboardFrame>
  );
}
