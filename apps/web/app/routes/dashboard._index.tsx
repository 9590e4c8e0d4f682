import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import type { ReactNode } from 'react';

import { OverviewScreen } from '../features/dashboard/overview-screen.tsx';
import { readOverview } from '../features/dashboard/read-overview.server.ts';
import { hiddenMeta } from '../lib/hidden-meta.ts';

export const meta: MetaFunction = () => hiddenMeta('Dashboard');

export function loader(args: LoaderFunctionArgs) {
  return readOverview(args);
}

export default function OverviewPage(): ReactNode {
  return <OverviewScreen {...useLoaderData<typeof loader>()} />;
}
