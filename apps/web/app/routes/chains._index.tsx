import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import type { ReactNode } from 'react';

import { ShareListScreen } from '../features/shares/share-list-screen.tsx';
import { toShareSort } from '../features/shares/share-sorts.ts';
import { readPage } from '../lib/api.server.ts';
import { pageMeta } from '../lib/page-meta.ts';

export const meta: MetaFunction = ({ matches }) =>
  pageMeta(
    {
      title: 'Chains',
      description: 'Confirmed crypto exploits by chain: how many, their known losses, the trend.',
      path: '/chains',
    },
    matches,
  );

export async function loader(args: LoaderFunctionArgs) {
  const sort = toShareSort(new URL(args.request.url).searchParams.get('sort'));
  const [shares, summary] = await readPage(args, (api) =>
    Promise.all([api.chains.list.query(), api.stats.summary.query()]),
  );
  return { sort, shares: shares.data, exploits: summary.exploits };
}

export default function ChainsPage(): ReactNode {
  return <ShareListScreen kind="chain" {...useLoaderData<typeof loader>()} />;
}
