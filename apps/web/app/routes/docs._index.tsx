import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import type { ReactNode } from 'react';

import { DocsScreen } from '../features/docs/docs-screen.tsx';
import { readReference } from '../features/docs/read-reference.server.ts';
import { pageMeta } from '../lib/page-meta.ts';

export const meta: MetaFunction = ({ matches }) =>
  pageMeta(
    {
      title: 'API guide',
      description:
        'How to read exploits by program: first call, paging, changes, errors, reference.',
      path: '/docs',
    },
    matches,
  );

export async function loader({ context }: LoaderFunctionArgs) {
  return { operations: await readReference(context.apiUrl), publicUrl: context.publicUrl };
}

export default function DocsPage(): ReactNode {
  return <DocsScreen {...useLoaderData<typeof loader>()} />;
}
