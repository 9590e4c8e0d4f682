import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import type { ReactNode } from 'react';

import { HomeScreen } from '../features/home/home-screen.tsx';
import { readHome } from '../features/home/read-home.server.ts';
import { readPage } from '../lib/api.server.ts';
import { pageMeta } from '../lib/page-meta.ts';

export const meta: MetaFunction = ({ matches }) =>
  pageMeta(
    {
      title: 'Exploit intelligence for crypto',
      description:
        'One explained record for every confirmed crypto exploit: what each source claims, where they disagree, and every change since.',
      path: '/',
    },
    matches,
  );

export function loader(args: LoaderFunctionArgs) {
  return readPage(args, (api) => readHome(api, Date.now()));
}

export default function HomePage(): ReactNode {
  return <HomeScreen data={useLoaderData<typeof loader>()} />;
}
