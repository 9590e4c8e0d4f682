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
      title: 'Techniques',
      description:
        'Confirmed crypto exploits by technique: how many, their known losses, the trend.',
      path: '/techniques',
    },
    matches,
  );

export async function loader(args: LoaderFunctionArgs) {
  const sort = toShareSort(new URL(args.request.url).searchParams.get('sort'));
  const [shares, summary] = await readPage(args, (api) =>
    Promise.all([api.techniques.list.query(), api.stats.summary.query()]),
  );
  return { sort, shares: shares.data, exploits: summary.exploits };
}

export default function TechniquesPage(): ReactNode {
  return <ShareListScreen kind="technique" {...useLoaderData<typeof loader>()} />;
}
