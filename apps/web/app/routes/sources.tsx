import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import type { ReactNode } from 'react';

import { SourcesScreen } from '../features/sources/sources-screen.tsx';
import { readPage } from '../lib/api.server.ts';
import { pageMeta } from '../lib/page-meta.ts';

export const meta: MetaFunction = ({ matches }) =>
  pageMeta(
    {
      title: 'Sources',
      description: 'Where Kamiyo reads exploits from, how fresh each source is, and its share.',
      path: '/sources',
    },
    matches,
  );

export async function loader(args: LoaderFunctionArgs) {
  const { data } = await readPage(args, (api) => api.sources.list.query());
  return { sources: data };
}

export default function SourcesPage(): ReactNode {
  return <SourcesScreen sources={useLoaderData<typeof loader>().sources} />;
}
